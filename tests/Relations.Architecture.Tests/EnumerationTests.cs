using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Domain.Resolution;

namespace Relations.Architecture.Tests;

/// <summary>Relations.Mapping turns enumerations into those of the protos by number: both must list the same names in the same order.</summary>
public sealed class EnumerationTests
{
    /// <summary>Enumerations of the domain that no message has.</summary>
    private static readonly Type[] Internal = [typeof(FactKind), typeof(DatePrecision)];

    public static TheoryData<Type, Type> Pairs => new()
    {
        { typeof(AgreementType), typeof(V1.AgreementType) },
        { typeof(AgreementStatus), typeof(V1.AgreementStatus) },
        { typeof(EventType), typeof(V1.EventType) },
        { typeof(EventStatus), typeof(V1.EventStatus) },
        { typeof(Indicator), typeof(V1.Indicator) },
        { typeof(FigureStatus), typeof(V1.FigureStatus) },
        { typeof(Subject), typeof(V1.Subject.Types.Code) },
        { typeof(DocumentFormat), typeof(V1.DocumentFormat) },
        { typeof(RejectionReason), typeof(V1.RejectionReason) },
        { typeof(DiscrepancyNature), typeof(V1.DiscrepancyNature) },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void DomainEnumeration_AndThatOfTheProtos_ListTheSameNamesInTheSameOrder(Type domain, Type message)
    {
        var values = Enum.GetValuesAsUnderlyingType(message).Cast<int>().Order().ToArray();
        Assert.Equal(Enumerable.Range(0, values.Length), values);
        Assert.Equal("Unspecified", Enum.GetName(message, 0));
        Assert.Equal(Enumerable.Range(0, values.Length - 1), Enum.GetValuesAsUnderlyingType(domain).Cast<int>());
        Assert.Equal(Enum.GetNames(domain), values.Skip(1).Select(value => Enum.GetName(message, value)));
    }

    [Fact]
    public void DomainEnumeration_OfAnyKind_IsComparedOrKnownToBeInternal()
    {
        var all = typeof(RejectionReason).Assembly.GetExportedTypes().Where(type => type.IsEnum);
        var compared = Pairs.Select(pair => (Type)((object[])pair)[0]);
        Assert.Empty(all.Except(compared).Except(Internal));
    }
}
