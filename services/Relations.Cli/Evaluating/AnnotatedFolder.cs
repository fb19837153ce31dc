namespace Relations.Cli.Evaluating;

/// <summary>An annotation and the path of its document.</summary>
internal sealed record AnnotatedDocument(Annotation Annotation, string Path);

/// <summary>A folder of annotations.</summary>
/// <param name="Documents">In order of the annotation files' names.</param>
/// <param name="Problems">What is wrong with files of it, each named.</param>
internal sealed record AnnotatedFolder(IReadOnlyList<AnnotatedDocument> Documents, IReadOnlyList<string> Problems)
{
    /// <summary>Reads every annotation in a folder and below it.</summary>
    /// <param name="folder">Where the annotations are.</param>
    /// <param name="documents">Where the documents are; null when each is beside its annotation.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static AnnotatedFolder Read(string folder, string? documents)
    {
        foreach (var needed in new[] { folder, documents ?? folder })
        {
            if (!Directory.Exists(needed))
                throw new DirectoryNotFoundException($"{needed}: there is no such folder.");
        }
        var found = new List<AnnotatedDocument>();
        var problems = new List<string>();
        foreach (var file in InputFiles.Find([folder]).Where(file => Path.GetExtension(file) == ".json"))
        {
            if (!Annotation.TryParse(File.ReadAllText(file), out var annotation, out var problem))
            {
                if (problem is not null)
                    problems.Add($"{file}: {problem}.");
                continue;
            }
            var path = Path.Combine(documents ?? Path.GetDirectoryName(file)!, annotation!.File);
            if (File.Exists(path))
                found.Add(new AnnotatedDocument(annotation, path));
            else
                problems.Add($"{file}: its document {path} is not there.");
        }
        if (found.Count == 0 && problems.Count == 0)
            problems.Add($"{folder}: there is no annotation in it.");
        return new AnnotatedFolder(found, problems);
    }
}
