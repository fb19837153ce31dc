using Relations.Reference;

// Writes the pages that are made of the protos into a folder, `docs` of the checkout when none is named.
var folder = args is [var named] ? named : "docs";
if (!Directory.Exists(folder))
{
    await Console.Error.WriteLineAsync($"There is no folder {folder}: run it from the root of the checkout.");
    return 1;
}
var former = Path.Combine(folder, ReferencePages.Folder);
if (Directory.Exists(former))
    Directory.Delete(former, recursive: true);
Directory.CreateDirectory(former);
foreach (var (path, text) in ReferencePages.Write())
    await File.WriteAllTextAsync(Path.Combine(folder, path), text);
return 0;
