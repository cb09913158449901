"""A book of open items in which every customer gets a reminder, for the benchmark."""

import json

DAY = "2026-06-05"


def book(count):
    """A book of `count` invoices of as many customers, five days late on DAY."""
    return json.dumps({
        "sender": {
            "name": "Lucie Ferrand EI",
            "companyNumber": "482193075",
            "vatNumber": "FR01482193075",
            "address": {
                "lines": ["14 rue des Halles"], "postalCode": "37000", "city": "Tours", "country": "FR",
            },
            "defaults": {"payment": {"accounts": [{"iban": "FR76 2999 1002 0108 0043 2176 515"}]}},
        },
        "customers": [customer(number) for number in range(count)],
        "invoices": [invoice(number) for number in range(count)],
    }, ensure_ascii=False, indent=1)


def customer(number):
    return {
        "name": f"Imprimerie n° {number} SARL",
        "customerNumber": f"C{number}",
        "companyNumber": "392167458",
        "address": {
            "lines": [f"{number} quai de la Prée"], "postalCode": "18000", "city": "Bourges", "country": "FR",
        },
    }


def invoice(number):
    return {
        "number": f"2026-{number:05}",
        "date": "2026-05-01",
        "dueDate": "2026-05-31",
        "amount": 100 + number / 4,
        "description": f"Plaquettes, série {number}",
        "customer": f"C{number}",
    }
