"""Identifiers by the thousand, sound, mutated and at random, and what python-stdnum says of them."""

import random
import string

from stdnum import bic, ean, iban, iso11649, lei
from stdnum.be import ogm_vcs
from stdnum.be import vat as enterprise
from stdnum.ch import esr, uid
from stdnum.ch import vat as swiss_vat
from stdnum.de import leitweg, stnr
from stdnum.eu import at_02
from stdnum.eu import vat as european_vat
from stdnum.fr import siren, siret
from stdnum.gb import vat as british_vat

# In a shape, d is a digit, z a digit other than 0, k a letter, x a digit or letter; ¤ is a check digit, § a check
# letter, ¥ one of both, which are sought until the number is sound. Everything else stands for itself.
DRAWN = {"d": string.digits, "z": "123456789", "k": string.ascii_uppercase, "x": string.digits + string.ascii_uppercase}
SOUGHT = {"¤": string.digits, "§": string.ascii_uppercase, "¥": string.digits + string.ascii_uppercase}

VAT = {
    "9914": ("AT", ["ATUddddddd¤"]), "9925": ("BE", ["BE0ddddddd¤¤", "BE1ddddddd¤¤"]),
    "9926": ("BG", ["BGdddddddd¤", "BGddddddddd¤"]), "9928": ("CY", ["CYdddddddd§"]),
    "9929": ("CZ", ["CZddddddd¤", "CZdd0d0ddddd", "CZdd5d1ddddd", "CZ6dddddddd"]), "9930": ("DE", ["DEzddddddd¤"]),
    "9931": ("EE", ["EEdddddddd¤"]), "9920": ("ES", ["ESdddddddd§", "ESXddddddd§", "ESkddddddd¤", "ESkddddddd§"]),
    "0213": ("FI", ["FIddddddd¤"]), "9957": ("FR", ["FR¤¤{siren}", "FRk¥{siren}"]), "9933": ("GR", ["ELdddddddd¤"]),
    "9934": ("HR", ["HRdddddddddd¤"]), "9910": ("HU", ["HUddddddd¤"]),
    "9935": ("IE", ["IEddddddd§", "IEddddddd§A", "IEddddddd§W", "IEdkddddd§"]), "0211": ("IT", ["ITddddddd0dd¤"]),
    "9937": ("LT", ["LTddddddd1¤", "LTdddddddddd1¤"]), "9938": ("LU", ["LUdddddd¤¤"]),
    "9939": ("LV", ["LV4ddddddddd¤", "LV9ddddddddd¤", "LVdd0d0d0dddd"]), "9943": ("MT", ["MTzddddd¤¤"]),
    "9944": ("NL", ["NLdddddddd¤B0z", "NLdddddddddB¤¤"]), "9945": ("PL", ["PLddddddddd¤"]),
    "9946": ("PT", ["PTzddddddd¤"]), "9947": ("RO", ["ROzddddddd¤", "ROzdddd¤", "ROz¤"]),
    "9949": ("SI", ["SIzdddddd¤"]), "9950": ("SK", ["SKzd2ddddd¤¤", "SKzd4ddddd¤¤"]),
}


def of_one_state(prefix):
    """A mutant may become a number of another state: in the list of this one it is unsound."""
    return lambda text: text.startswith(prefix) and european_vat.is_valid(text)


KINDS = {
    scheme: (shapes, of_one_state("EL" if state == "GR" else state)) for scheme, (state, shapes) in VAT.items()} | {
    "9927": (["CHEdddddddd¤TVA", "CHEdddddddd¤MWST", "CHEdddddddd¤IVA"], swiss_vat.is_valid),
    "9932": (["GBddddddd¤¤", "GBGDddd", "GBHAddd", "GBddddddd¤¤ddd"], british_vat.is_valid),
    "0002": (["dddddddd¤"], siren.is_valid),
    "0009": (["{siren}dddd¤", "356000000dddd¤"], siret.is_valid),
    "0088": (["dddddddddddd¤"], lambda text: len(ean.compact(text)) == 13 and ean.is_valid(text)),
    "0183": (["CHEdddddddd¤"], uid.is_valid),
    "0199": (["xxxxxxxxxxxxxxxxxx¤¤"], lei.is_valid),
    "0204": (["dd-xxxxx-¤¤", "ddddd-xxxxxxx-¤¤", "dddddddd-¤¤"], leitweg.is_valid),
    "0208": (["0ddddddd¤¤", "1ddddddd¤¤"], enterprise.is_valid),
    "iban": (
        ["FR¤¤ddddddddddxxxxxxxxxxxdd", "LU¤¤dddxxxxxxxxxxxxx", "CH¤¤dddddxxxxxxxxxxxx", "DE¤¤dddddddddddddddddd",
         "NL¤¤kkkkdddddddddd", "AT¤¤dddddddddddddddd", "GB¤¤kkkkdddddddddddddd", "IE¤¤kkkkdddddddddddddd",
         "IT¤¤kddddddddddxxxxxxxxxxxx", "PT¤¤ddddddddddddddddddddd", "PL¤¤dddddddddddddddddddddddd", "BE¤¤{ogm}"],
        iban.is_valid),
    "bic": (["kkkkFRxx", "kkkkBExxxxx", "kkkkkkxx", "kkkkCH2xxxx"], bic.is_valid),
    "gtin": (["ddddddd¤", "ddddddddddd¤", "dddddddddddd¤", "ddddddddddddd¤"], ean.is_valid),
    "ogm": (["{ogm}"], ogm_vcs.is_valid),
    "rf": (["RF¤¤xxxxxxxxx", "RF¤¤xxxxxxxxxxxxxxxxxxxxx", "RF¤¤x"], iso11649.is_valid),
    "qrr": (["dddddddddddddddddddddddddd¤"], esr.is_valid),
    "stnr": (["ddddddddddd", "dddddddddd", "5ddd0dddddddd", "9ddd0dddddddd"], stnr.is_valid),
    "creditor": (["FR¤¤ZZZxxxxxx", "DE¤¤xxxdddddddddd", "BE¤¤ZZZdddddddddd", "LU¤¤ZZZdddddddddddddddddd"], at_02.is_valid),
}


def numbers(kind, count):
    """`count` numbers of a kind, each with what python-stdnum says of it."""
    source = random.Random(kind)
    shapes, is_valid = KINDS[kind]
    sound = [sought(source, source.choice(shapes), is_valid) for _ in range(count * 2 // 5)]
    drawn = [draw(source, source.choice(shapes)) for _ in range(count // 5)]
    mutants = [mutate(source, source.choice(sound)) for _ in range(count - len(sound) - len(drawn))]
    return [(text, is_valid(text)) for text in sound + drawn + mutants]


def sought(source, shape, is_valid):
    """A number whose check digits are right, unless the form does not allow it."""
    for _ in range(6):
        text = draw(source, shape, DRAWN)
        for candidate in fillings(source, text):
            if is_valid(candidate):
                return candidate
    return candidate


def fillings(source, text):
    """The text with every choice of check digits, in any order."""
    place = next((i for i, letter in enumerate(text) if letter in SOUGHT), None)
    if place is None:
        yield text
        return
    letters = list(SOUGHT[text[place]])
    source.shuffle(letters)
    for letter in letters:
        yield from fillings(source, text[:place] + letter + text[place + 1:])


def draw(source, shape, letters=DRAWN | SOUGHT):
    """The shape with its letters drawn; companies and structured communications inside it are sound."""
    if "{siren}" in shape:
        shape = shape.replace("{siren}", sought(source, "dddddddd¤", siren.is_valid))
    if "{ogm}" in shape:
        base = "".join(source.choice(string.digits) for _ in range(10))
        shape = shape.replace("{ogm}", base + f"{int(base) % 97 or 97:02d}")
    return "".join(source.choice(letters[letter]) if letter in letters else letter for letter in shape)


def mutate(source, text):
    """What a hurried hand makes of a number."""
    place = source.randrange(len(text))
    letter = source.choice(string.digits + (string.ascii_uppercase if source.random() < 0.2 else ""))
    return source.choice([
        lambda: text[:place] + letter + text[place + 1:],
        lambda: text[:place] + letter + text[place + 1:],
        lambda: text[:place] + text[place + 1:],
        lambda: text[:place] + letter + text[place:],
        lambda: text[:place] + text[place:place + 2][::-1] + text[place + 2:],
    ])()


# Remainders of 97 that no issuer writes: 97 - x and 98 - x never give them.
UNUSED = {"belgian": {"00", "98", "99"}, "iso": {"00", "01", "99"}}

KNOWN = {
    # The two digits are 97 less a remainder: 01 to 97. python-stdnum asks for the sum only.
    "0208": lambda text: text[-2:] in UNUSED["belgian"],
    "9925": lambda text: text[-2:] in UNUSED["belgian"],
    # ISO 7064 gives 02 to 98. python-stdnum asks for the remainder only.
    # It also takes any length.
    "0199": lambda text: text[-2:] in UNUSED["iso"] or len(text) != 20,
    "iban": lambda text: text[2:4] in UNUSED["iso"],
    # Check digits are digits, and a country is letters; python-stdnum takes what adds up.
    "rf": lambda text: text[2:4] in UNUSED["iso"] or not text[2:4].isdigit(),
    "creditor": lambda text: text[2:4] in UNUSED["iso"] or not text[2:4].isdigit() or not text[:2].isalpha(),
    # A QR reference has 27 digits; python-stdnum drops zeroes in front, as the orange slips did.
    "qrr": lambda text: len(text) != 27,
    # Nine digits stand before the B; python-stdnum fills up what is missing with zeroes.
    "9944": lambda text: len(text.partition("B")[0]) < len("NL123456789"),
    "9933": lambda text: len(text) < len("EL123456789"),
    # It reads the day of birth in a person's number, and wants it to be one; we take the digits.
    "9926": lambda text: len(text) == len("BG1234567890"),
    "9929": lambda text: len(text) >= len("CZ123456789"),
    "9939": lambda text: text[2:3] in "0123",
    "9950": lambda text: text[2:].isdigit() and int(text[2:11]) % 11 == 10 and text[-1] == "0",
    # An Irish number of the old form, with a letter in its second place, has no second letter at its end.
    "9935": lambda text: text[3:4].isalpha() and len(text) > len("IE1A23456B"),
    # No register gives out zeroes alone.
    "9932": lambda text: not any(digit in text for digit in "123456789"),
    # ISO 9362 allows digits in the first four places; python-stdnum, as the banks do, only letters.
    "bic": lambda text: not text[:4].isalpha(),
}


def is_known_difference(kind, text):
    """Where we say something else than python-stdnum, and why."""
    return kind in KNOWN and KNOWN[kind](text)
