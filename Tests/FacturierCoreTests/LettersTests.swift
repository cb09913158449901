import Testing

@testable import FacturierCore

struct LettersTests {
  @Test(arguments: [
    ("Voiture de société", true), ("une VOITURE", true), ("voitur", false), ("", false),
    ("voi ture", false), ("voi’ture", false), ("avoiture", true), ("VOITURE", true),
  ])
  func `letters in a row are found, small or capital`(_ text: String, _ expected: Bool) {
    #expect(text.hasLetters("voiture") == expected)
  }

  @Test func `letters beyond ASCII do not get in the way`() {
    #expect("Véhicule".hasLetters("hicule"))
    #expect("VÉHICULE utilitaire".hasLetters("hicule"))
  }
}
