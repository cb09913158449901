enum PlaceholderFacturier {}
