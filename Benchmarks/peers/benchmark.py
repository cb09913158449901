"""The benchmark invoice as the other tools get it: every string ready to be printed."""

import io
import pathlib
import sys
import time

import segno

FONTS = pathlib.Path(__file__).resolve().parents[2] / "fonts"

CONTACT = [
    "Rue des Tanneurs 58",
    "1000 Bruxelles, Belgique",
    "+32 2 555 01 42",
    "compta@atelier-verhaegen.example",
]
BUYER = [
    "Clinique vétérinaire du Parc SA",
    "À l’attention de la comptabilité",
    "Avenue des Platanes 12",
    "5000 Namur",
    "TVA BE 0456.780.918",
]
SENDER = "Atelier Verhaegen SRL, Rue des Tanneurs 58, 1000 Bruxelles"
SUBJECT = "Agencement de l’accueil, phase 1 · votre commande BC-7731"
DATES = [
    ("Date de facture", "21/11/2026"),
    ("Date de livraison", "18/11/2026"),
    ("Échéance", "21/12/2026"),
]
HEAD = ["Désignation", "Quantité", "Prix unitaire", "TVA", "Montant HTVA"]
LINES = [
    ("Comptoir d’accueil en chêne massif", "320 × 75 × 110 cm, huile naturelle, plan n° 12-B", "1 pièce", 118000, 1),
    ("Étagères murales", "Chêne, fixations invisibles, 120 × 25 cm", "6 pièces", 8450, 6),
    ("Banc de salle d’attente", "Assise rembourrée, tissu lavable vert", "2 pièces", 34500, 2),
    ("Porte coulissante avec rail", "Verre dépoli, fermeture douce", "1 pièce", 89000, 1),
    ("Panneaux acoustiques", "Feutre recyclé gris clair", "14 m²", 6200, 14),
    ("Pose et ajustement sur place", "Deux compagnons, 17 et 18 novembre", "14 h", 5200, 14),
    ("Peinture des plinthes", "Deux couches, blanc cassé", "38 m", 950, 38),
    ("Éclairage sous étagères", "Ruban à diodes, 3 000 K, variateur", "3 pièces", 7900, 3),
    ("Évacuation des anciens meubles", "Chargement, transport et déchetterie", "1 forfait", 18000, 1),
    ("Déplacement Bruxelles–Namur", "Camionnette, aller et retour", "2 forfaits", 4500, 2),
]
PAYMENT = [
    ("Bénéficiaire", "Atelier Verhaegen SRL"),
    ("IBAN", "BE15 5330 1234 5230"),
    ("Communication", "+++202/6000/14239+++"),
    ("Avant le", "21 décembre 2026"),
]
TERMS = (
    "Paiement à 30 jours. Tout retard entraîne de plein droit un intérêt au taux de la loi du 2 août 2002 et "
    "une indemnité forfaitaire de 40\u00a0€. Conditions générales au verso\u202f; toute contestation se fait "
    "par écrit dans les huit jours."
)
FOOT = "Atelier Verhaegen SRL · Rue des Tanneurs 58, 1000 Bruxelles · BE 0712.345.927 · RPM Bruxelles"


def amount(cents):
    """12 345,67 as it is printed in French."""
    return f"{cents // 100:,}".replace(",", "\u202f") + f",{cents % 100:02}"


class Invoice:
    """One of a row of invoices of the same seller: number, names and prices change from one to the next,
    so nobody can keep a finished page."""

    def __init__(self, round):
        cents = round % 100
        net = sum((price + cents) * count for *_, price, count in LINES)
        tax = (net * 21 + 50) // 100
        self.number = f"2026-{round:04}"
        self.rows = [
            (f"{name} {i}-{round}", details, quantity, amount(price + cents), "21\u00a0%", amount((price + cents) * count))
            for i, (name, details, quantity, price, count) in enumerate(LINES, 1)
        ]
        self.totals = [
            ("Total hors TVA", amount(net) + "\u00a0€"),
            ("TVA 21\u00a0%", amount(tax) + "\u00a0€"),
            ("À payer", amount(net + tax) + "\u00a0€"),
        ]


QR_TEXT = (
    "BCD\n002\n1\nSCT\n\nAtelier Verhaegen SRL\nBE15533012345230\nEUR6934.51\n\n\n+++202/6000/14239+++\n"
)
# Made once, outside of what is timed: none of these tools is slow for its QR code's sake.
QR = segno.make(QR_TEXT, error="m", encoding="utf-8", micro=False, boost_error=False)


def qr_svg():
    output = io.BytesIO()
    QR.save(output, kind="svg", border=0, omitsize=True)
    return output.getvalue().decode()


def run(render):
    """`SCRIPT ROUNDS [FILE]`: calls render(an invoice) that often and prints the milliseconds of each."""
    rounds = int(sys.argv[1])
    for round in range(rounds):
        start = time.perf_counter()
        document = render(Invoice(round))
        print(f"{(time.perf_counter() - start) * 1000:.4f}")
    if len(sys.argv) > 2:
        pathlib.Path(sys.argv[2]).write_bytes(document)
