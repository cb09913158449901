enum PlaceholderFacturierCore {}
