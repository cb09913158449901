/// Two people who sign side by side.
struct SignatureView {
  struct Signer {
    /// For whom.
    let party: String
    /// « Pour l’entreprise ».
    let role: String?
    /// Name and capacity; nil leaves a line to write them on, unless the party signs for itself.
    let name: String?
    /// Whether the party is a person, who needs no other name below it.
    let isPerson: Bool
    /// The day of the signature; nil leaves a line to write it on.
    let date: String?
    /// Whether the signature is a picture.
    let hasImage: Bool
  }

  /// Written by hand above the signatures.
  let instruction: String?
  let signers: [Signer]

  var data: ViewData {
    var data = ViewData(["signInstruction": instruction])
    data[list: "signers"] = signers.map { signer in
      var one = ViewData([
        "signParty": signer.party, "signRole": signer.role, "signName": signer.name,
        "signDate": signer.date,
      ])
      one[flag: "hasSignImage"] = signer.hasImage
      one[flag: "isNameBlank"] = signer.name == nil && !signer.isPerson
      return one
    }
    return data
  }
}
