enum PlaceholderTypesettingCairo {}
