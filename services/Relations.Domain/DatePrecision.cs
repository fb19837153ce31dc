namespace Relations.Domain;

/// <summary>How closely a date is known, from coarse to fine, so that greater means finer.</summary>
public enum DatePrecision
{
    /// <summary>Century (<c>19XX</c>).</summary>
    Century,
    /// <summary>Decade (<c>199X</c>).</summary>
    Decade,
    /// <summary>Year.</summary>
    Year,
    /// <summary>Season (<c>2003-21</c>).</summary>
    Season,
    /// <summary>Month.</summary>
    Month,
    /// <summary>Day.</summary>
    Day,
}
