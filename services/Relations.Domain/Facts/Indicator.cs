using System.Text.Json.Serialization;

namespace Relations.Domain.Facts;

/// <summary>What a figure measures.</summary>
[JsonConverter(typeof(EnumNameConverter<Indicator>))]
public enum Indicator
{
    /// <summary>Trade turnover, both directions.</summary>
    Trade,
    /// <summary>Exports of the state in <c>of</c>.</summary>
    Exports,
    /// <summary>Imports of the state in <c>of</c>.</summary>
    Imports,
    /// <summary>Exports minus imports of the state in <c>of</c>; a deficit is negative.</summary>
    TradeBalance,
    /// <summary>Investment.</summary>
    Investment,
    /// <summary>Aid, grants and donations.</summary>
    Aid,
    /// <summary>Cost of a project.</summary>
    Cost,
    /// <summary>Goods carried.</summary>
    Freight,
    /// <summary>Length of a border.</summary>
    BorderLength,
    /// <summary>Length of a road, railway or pipeline.</summary>
    Length,
    /// <summary>Area.</summary>
    Area,
    /// <summary>People living somewhere.</summary>
    Population,
    /// <summary>Oil reserves.</summary>
    OilReserves,
    /// <summary>Oil produced.</summary>
    OilProduction,
    /// <summary>Oil consumed.</summary>
    OilConsumption,
    /// <summary>Oil imported.</summary>
    OilImports,
    /// <summary>Oil delivered.</summary>
    OilDeliveries,
    /// <summary>Gas delivered.</summary>
    GasDeliveries,
    /// <summary>A share of a whole.</summary>
    Share,
    /// <summary>A place in an order.</summary>
    Rank,
    /// <summary>A count of things.</summary>
    Count,
    /// <summary>None of the others.</summary>
    Other,
}
