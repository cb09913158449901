enum PlaceholderFacturierTemplates {}
