namespace Relations.Query.Paging;

/// <summary>Where a table keeps the days that a row's date may mean; see <see cref="Storage.DateBounds"/>.</summary>
/// <param name="First">The column of the first day.</param>
/// <param name="Last">The column of the last day.</param>
internal sealed record DateColumns(string First, string Last);
