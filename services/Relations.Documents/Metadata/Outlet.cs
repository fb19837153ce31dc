namespace Relations.Documents.Metadata;

/// <summary>A newspaper, agency, broadcaster, ministry or reference work.</summary>
/// <param name="Name">The name that documents are listed under.</param>
/// <param name="Order">How it writes dates in figures.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code, or <c>INT</c>.</param>
internal sealed record Outlet(string Name, DateOrder Order, string Country);
