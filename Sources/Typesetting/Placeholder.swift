enum PlaceholderTypesetting {}
