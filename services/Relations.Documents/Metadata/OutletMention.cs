namespace Relations.Documents.Metadata;

/// <summary>An outlet's name as something in the document gives it.</summary>
/// <param name="Name">The listed name, or as written when it is not listed.</param>
/// <param name="Known">The listed outlet, or null.</param>
/// <param name="Weight">How surely this kind of mention names the outlet of the document; greater wins.</param>
internal readonly record struct OutletMention(string Name, Outlet? Known, int Weight);
