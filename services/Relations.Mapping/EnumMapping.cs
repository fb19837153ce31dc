using System.Runtime.CompilerServices;

namespace Relations.Mapping;

/// <summary>
/// Enumerations of the domain to those of the protos. Both list the same names in the same order; the protos have
/// <c>_UNSPECIFIED</c> at zero before them. A test holds the two lists together.
/// </summary>
public static class EnumMapping
{
    /// <summary>The proto's value of the same name.</summary>
    public static TMessage ToMessage<TDomain, TMessage>(this TDomain value)
        where TDomain : struct, Enum
        where TMessage : struct, Enum
    {
        var number = Unsafe.BitCast<TDomain, int>(value) + 1;
        return Unsafe.BitCast<int, TMessage>(number);
    }

    /// <summary>The domain's value of the same name, or null for <c>_UNSPECIFIED</c>. A number that the domain does not know is an <see cref="ArgumentOutOfRangeException"/>.</summary>
    public static TDomain? ToDomain<TMessage, TDomain>(this TMessage value)
        where TMessage : struct, Enum
        where TDomain : struct, Enum
    {
        var number = Unsafe.BitCast<TMessage, int>(value);
        if (number == 0)
            return null;
        var domain = Unsafe.BitCast<int, TDomain>(number - 1);
        return Enum.IsDefined(domain) ? domain : throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of the enumeration.");
    }
}
