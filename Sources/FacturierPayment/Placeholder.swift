enum PlaceholderFacturierPayment {}
