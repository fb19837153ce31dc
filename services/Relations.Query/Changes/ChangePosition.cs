using System.Globalization;
using System.Security.Cryptography;
using Relations.Query.Paging;

namespace Relations.Query.Changes;

/// <summary>A place in the history: right behind a change. The time of that change tells a store from others that have the number too.</summary>
/// <param name="Sequence">Number of the change, or 0.</param>
/// <param name="At">When it was made.</param>
internal readonly record struct ChangePosition(long Sequence, DateTime At)
{
    /// <summary>Cursors are page tokens of a list that has one request only.</summary>
    private static readonly byte[] Request = SHA256.HashData("relations.v1.Change"u8);

    /// <summary>Before the first change.</summary>
    public static readonly ChangePosition Beginning = new(0, DateTime.UnixEpoch);

    /// <summary>The cursor that clients hold.</summary>
    public string ToCursor() =>
        PageToken.Write(Request, [Sequence.ToString(CultureInfo.InvariantCulture), At.Ticks.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Reads a cursor; false when it is none.</summary>
    public static bool TryParse(string cursor, out ChangePosition position)
    {
        position = Beginning;
        if (!PageToken.TryRead(cursor, Request, 2, out var values))
            return false;
        position = new ChangePosition(
            long.Parse(values[0], CultureInfo.InvariantCulture), new DateTime(long.Parse(values[1], CultureInfo.InvariantCulture), DateTimeKind.Utc));
        return true;
    }
}
