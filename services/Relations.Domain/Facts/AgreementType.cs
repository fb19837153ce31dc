using System.Text.Json.Serialization;

namespace Relations.Domain.Facts;

/// <summary>What kind of instrument an agreement is.</summary>
[JsonConverter(typeof(EnumNameConverter<AgreementType>))]
public enum AgreementType
{
    /// <summary>Treaty.</summary>
    Treaty,
    /// <summary>Agreement, accord, convention or pact.</summary>
    Agreement,
    /// <summary>Protocol.</summary>
    Protocol,
    /// <summary>Memorandum of understanding or cooperation.</summary>
    Memorandum,
    /// <summary>Joint communiqué.</summary>
    JointCommunique,
    /// <summary>Joint declaration.</summary>
    JointDeclaration,
    /// <summary>Joint statement.</summary>
    JointStatement,
    /// <summary>Exchange of notes or letters.</summary>
    ExchangeOfNotes,
    /// <summary>Programme, plan or road map agreed by the parties.</summary>
    Program,
    /// <summary>Statement.</summary>
    Statement,
    /// <summary>Commercial contract.</summary>
    Contract,
    /// <summary>Loan or credit agreement.</summary>
    Loan,
    /// <summary>Currency swap between central banks.</summary>
    CurrencySwap,
    /// <summary>None of the others.</summary>
    Other,
}
