using System.Text.Json.Serialization;

namespace Relations.Domain.Facts;

/// <summary>What an agreement is about.</summary>
[JsonConverter(typeof(EnumNameConverter<Subject>))]
public enum Subject
{
    /// <summary>Security, terrorism, crime, law enforcement.</summary>
    Security,
    /// <summary>Borders and boundaries.</summary>
    Border,
    /// <summary>Armed forces and arms.</summary>
    Military,
    /// <summary>Trade and customs.</summary>
    Trade,
    /// <summary>Investment.</summary>
    Investment,
    /// <summary>Money, banking, tax.</summary>
    Finance,
    /// <summary>Oil, gas, electricity.</summary>
    Energy,
    /// <summary>Nuclear energy and weapons.</summary>
    Nuclear,
    /// <summary>Roads, railways, aviation, shipping.</summary>
    Transport,
    /// <summary>Rivers and water use.</summary>
    Water,
    /// <summary>Environment and climate.</summary>
    Environment,
    /// <summary>Farming, food, fisheries.</summary>
    Agriculture,
    /// <summary>Science and research.</summary>
    Science,
    /// <summary>Space.</summary>
    Space,
    /// <summary>Technology and communications.</summary>
    Technology,
    /// <summary>Education and students.</summary>
    Education,
    /// <summary>Culture, sport and heritage.</summary>
    Culture,
    /// <summary>Visas, citizens abroad, missions.</summary>
    Consular,
    /// <summary>Legal assistance, extradition, courts.</summary>
    Legal,
    /// <summary>Health.</summary>
    Health,
    /// <summary>Tourism.</summary>
    Tourism,
    /// <summary>Press and broadcasting.</summary>
    Media,
    /// <summary>Political relations, friendship, partnership.</summary>
    Political,
}
