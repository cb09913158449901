enum PlaceholderFacturierRules {}
