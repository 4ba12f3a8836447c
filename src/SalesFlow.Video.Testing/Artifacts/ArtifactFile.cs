using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using SalesFlow.Video.Testing.Occurrences;

namespace SalesFlow.Video.Testing.Artifacts;

/// <summary>A file of an occurrence. Its bytes follow from the occurrence alone, so they are made whenever somebody asks.</summary>
internal sealed class ArtifactFile
{
    private readonly Lazy<int> _length;

    internal ArtifactFile(HeldOccurrence occurrence, ArtifactKind kind, DateTimeOffset appearsAt, DateTimeOffset completesAt)
    {
        Occurrence = occurrence;
        Kind = kind;
        AppearsAt = appearsAt;
        CompletesAt = completesAt;
        var digest = SHA512.HashData(Encoding.UTF8.GetBytes($"{occurrence.Id} {kind.Name}"));
        Id = new Guid(digest.AsSpan(0, 16)).ToString();
        DownloadKey = WebEncoders.Base64UrlEncode(digest.AsSpan(16));
        _length = new Lazy<int>(() => Make().Length);
    }

    internal HeldOccurrence Occurrence { get; }

    internal ArtifactKind Kind { get; }

    internal string Id { get; }

    /// <summary>What stands in the download link.</summary>
    internal string DownloadKey { get; }

    internal DateTimeOffset AppearsAt { get; }

    internal DateTimeOffset CompletesAt { get; }

    internal int Length => _length.Value;

    internal byte[] Make() => Kind.Make(Occurrence);

    /// <summary>The file as an inspection shows it.</summary>
    internal SimulatedFile Show()
    {
        var bytes = Make();
        return new SimulatedFile
        {
            Platform = Occurrence.Meeting.Address.Platform,
            OccurrenceId = Occurrence.Id,
            Kind = Kind.Kind,
            PlatformKind = Kind.Name,
            FileId = Id,
            Length = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        };
    }
}
