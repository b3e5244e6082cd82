namespace AD.Tests.Architecture;

/// <summary>The source tree that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The run rewrites the texts that tests compare with: <c>UPDATE_TEXTS=1 dotnet test</c>, then review the difference and commit it.</summary>
    public static bool TextsAreUpdated { get; } = Environment.GetEnvironmentVariable("UPDATE_TEXTS") == "1";

    /// <summary>The text of a file, with line ends as \n.</summary>
    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path])).ReplaceLineEndings("\n");

    /// <summary>The source files below a folder, build output left out.</summary>
    public static IEnumerable<string> Sources(string folder)
        => Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".fs")
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AbstractDiff.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"AbstractDiff.sln is in no folder above {AppContext.BaseDirectory}: run the tests from a checkout.");
    }
}
