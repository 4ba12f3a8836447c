using System.IO.Compression;
using System.Xml.Linq;

namespace SalesFlow.Video.Tests.Packaging;

/// <summary>What is in a package: the names of its files, and its nuspec.</summary>
internal sealed record PackageArchive(string Name, IReadOnlyList<string> Files, IReadOnlyList<string> SymbolFiles, XElement Metadata)
{
    public string Version => Metadata.Elements().Single(element => element.Name.LocalName == "version").Value;

    /// <summary>The packages that a consumer gets with this one.</summary>
    public IReadOnlyList<XElement> Dependencies => [.. Metadata.Descendants().Where(element => element.Name.LocalName == "dependency")];

    public static PackageArchive Open(string folder, string name)
    {
        // The name of a package may begin the name of another: the version starts with a digit.
        var path = Directory.GetFiles(folder, $"{name}.*.nupkg").Single(file => char.IsDigit(Path.GetFileName(file)[name.Length + 1]));
        using var package = ZipFile.OpenRead(path);
        using var symbols = ZipFile.OpenRead(Path.ChangeExtension(path, ".snupkg"));
        using var nuspec = package.GetEntry($"{name}.nuspec")!.Open();

        return new PackageArchive(name, NamesIn(package), NamesIn(symbols), XDocument.Load(nuspec).Root!.Elements().Single());
    }

    private static string[] NamesIn(ZipArchive archive) => [.. archive.Entries.Select(entry => entry.FullName)];
}
