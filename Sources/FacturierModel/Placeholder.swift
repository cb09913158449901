enum PlaceholderFacturierModel {}
