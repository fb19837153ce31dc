namespace Grpc.Core;

/// <summary>What the transport established about the caller.</summary>
public class AuthContext
{
    private readonly string? peerIdentityPropertyName;
    private readonly Dictionary<string, List<AuthProperty>> properties;

    /// <summary>Makes a context; a null property name says the caller is not authenticated.</summary>
    public AuthContext(string? peerIdentityPropertyName, Dictionary<string, List<AuthProperty>> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        this.peerIdentityPropertyName = peerIdentityPropertyName;
        this.properties = properties;
    }

    /// <summary>Whether the caller is authenticated.</summary>
    public bool IsPeerAuthenticated => peerIdentityPropertyName is not null;

    /// <summary>The property that identifies the caller, or null.</summary>
    public string? PeerIdentityPropertyName => peerIdentityPropertyName;

    /// <summary>The properties that identify the caller; empty if it is not authenticated.</summary>
    public IEnumerable<AuthProperty> PeerIdentity =>
        peerIdentityPropertyName is null ? [] : FindPropertiesByName(peerIdentityPropertyName);

    /// <summary>Every property.</summary>
    public IEnumerable<AuthProperty> Properties => properties.Values.SelectMany(values => values);

    /// <summary>The properties of one name; empty if there are none.</summary>
    public IEnumerable<AuthProperty> FindPropertiesByName(string propertyName) =>
        properties.TryGetValue(propertyName, out var values) ? values : [];
}
