internal import FacturierCore

enum RecipientFields {
  static let kind = Field<CustomerKind>("kind", .choice, "business when left out")
  static let formOfAddress = Field<FormOfAddress>(
    "formOfAddress", .choice, "how the person is addressed; neutral when left out")
  static let salutation = Field(
    "salutation", .line, "the whole salutation, such as \"Maître,\"")
  static let customerNumber = Field("customerNumber", .line, "your number for the customer")

  static let all: [any AnyField] =
    [PartyFields.name, PartyFields.address, kind, formOfAddress, salutation, customerNumber]
    + PartyFields.common

  static let shape = Shape("recipient", "whom the letter is for", all)

  static let codec = Codec<Recipient>.object(shape, build)

  static let build: @Sendable (ObjectReader) -> Recipient? = { object in
    let (kind, form) = (object[Self.kind], object[formOfAddress])
    let (salutation, number) = (object[Self.salutation], object[customerNumber])
    return PartyFields.build(object).map {
      Recipient(
        party: $0, kind: kind ?? .business, formOfAddress: form ?? .neutral,
        salutation: salutation?.unlessBlank, customerNumber: number?.unlessBlank)
    }
  }
}

extension Codec where Value == Recipient {
  static var recipient: Codec { RecipientFields.codec }
}

// MARK: - Sending

private enum DispatchFields {
  static let channel = Field<Dispatch.Channel>(
    "channel", .choice, required: true, "how the letter travels")
  static let number = Field("number", .line, "number of the registered item")

  static let shape = Shape("dispatch", "how the letter travels", [channel, number])

  static let codec = Codec<Dispatch>.object(shape) { object in
    let (channel, number) = (object[Self.channel], object[Self.number])
    return channel.map { Dispatch(channel: $0, number: number?.unlessBlank) }
  }
}

extension Codec where Value == Dispatch {
  static var dispatch: Codec { DispatchFields.codec }
}

enum EarlierFields {
  static let type = Field<LetterType>("type", .choice, required: true, "what was sent")
  static let level = Field("level", .whole(1...3), "1 to 3 for a reminder")
  static let date = Field("date", .date, required: true, "the day it was sent")
  static let receivedOn = Field("receivedOn", .date, "the day the customer had it")
  static let channel = Field<Dispatch.Channel>("channel", .choice, "how; by post when left out")
  static let number = Field("number", .line, "number of the registered item")
  static let invoices = Field(
    "invoices", .list(.line), "numbers of the invoices it was about; all when left out")
  static let enclosure = Field(
    "enclosure", .whole(1...999), "number of the enclosure that has it, from 1")

  static let all: [any AnyField] = [type, level, date, receivedOn, channel, number, invoices]

  static let shape = Shape(
    "earlierLetter", "a letter that was sent before", all + [enclosure])

  static let codec = Codec<EarlierLetter>.object(shape, build)

  static let build: @Sendable (ObjectReader) -> EarlierLetter? = { object in
    let (type, level, date) = (object[Self.type], object[Self.level], object[Self.date])
    let (received, channel) = (object[receivedOn], object[Self.channel])
    let (number, invoices) = (object[Self.number], object[Self.invoices])
    let enclosure = object[Self.enclosure]
    guard let type, let date else { return nil }
    if let received, received < date {
      object.decoding.report(
        .range, key: receivedOn.name, of: object.node, "it arrived before it was sent")
      return nil
    }
    return EarlierLetter(
      type, level: level, on: date, by: channel ?? .post, number: number?.unlessBlank,
      receivedOn: received, about: invoices ?? [], enclosure: enclosure)
  }
}

extension Codec where Value == EarlierLetter {
  static var earlierLetter: Codec { EarlierFields.codec }
}

// MARK: - Signing and enclosing

private enum SignatoryFields {
  static let name = Field("name", .line, "who signs")
  static let capacity = Field("capacity", .line, "in what capacity")
  static let image = Field(
    "image", .picture, "PNG or JPEG of the signature, in the folder of this file or below")

  static let shape = Shape("signatory", "someone who signs", [name, capacity, image])

  static let codec = Codec<Signatory>.object(shape) { object in
    Signatory(
      name: object[Self.name]?.unlessBlank, capacity: object[Self.capacity]?.unlessBlank,
      image: object[Self.image])
  }
}

extension Codec where Value == Signatory {
  static var signatory: Codec { SignatoryFields.codec }
}

private enum EnclosureFields {
  static let title = Field("title", .line, required: true, "what it is")
  static let file = Field(
    "file", .path, "a PDF file whose pages are appended, in the document's folder or below it")
  static let copies = Field("copies", .whole(1...99), "how many of it")

  static let shape = Shape("enclosure", "a document that is enclosed", [title, file, copies])

  static let codec = Codec<Enclosure>.object(shape) { object in
    let (title, file, copies) = (object[Self.title], object[Self.file], object[Self.copies])
    return title.map { Enclosure(title: $0, file: file, copies: copies) }
  }
}

extension Codec where Value == Enclosure {
  /// A title, or an object.
  static var enclosure: Codec {
    Codec(schema: .anyOf([Codec<String>.line.schema, EnclosureFields.codec.schema])) {
      found, decoding in
      if found.node.kind == .object { return EnclosureFields.codec.read(found, decoding) }
      return Codec<String>.line.read(found, decoding).map {
        Enclosure(title: $0, file: nil, copies: nil)
      }
    }
  }
}
