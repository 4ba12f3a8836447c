using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.Zoom.Recordings;

namespace SalesFlow.Video.Testing.Artifacts;

/// <summary>A file of an instance. Its bytes follow from the instance alone, so they are made whenever somebody asks.</summary>
internal sealed class ArtifactFile
{
    private readonly Lazy<int> _length;

    internal ArtifactFile(HeldOccurrence instance, FileKind kind, DateTimeOffset appearsAt, DateTimeOffset completesAt)
    {
        Instance = instance;
        Kind = kind;
        AppearsAt = appearsAt;
        CompletesAt = completesAt;
        var digest = SHA512.HashData(Encoding.UTF8.GetBytes($"{instance.Uuid} {kind.Type}"));
        Id = new Guid(digest.AsSpan(0, 16)).ToString();
        DownloadKey = WebEncoders.Base64UrlEncode(digest.AsSpan(16));
        _length = new Lazy<int>(() => Make().Length);
    }

    internal HeldOccurrence Instance { get; }

    internal FileKind Kind { get; }

    internal string Id { get; }

    /// <summary>What stands in the download link.</summary>
    internal string DownloadKey { get; }

    internal DateTimeOffset AppearsAt { get; }

    internal DateTimeOffset CompletesAt { get; }

    internal int Length => _length.Value;

    internal byte[] Make()
    {
        if (Kind == FileKind.Video || Kind == FileKind.Audio)
            return SilentMovie.Make(Instance.Uuid, Instance.Length);

        return Encoding.UTF8.GetBytes(Kind == FileKind.Timeline ? TimelineWriter.Write(Instance) : VttWriter.Write(Instance.Turns));
    }

    internal SimulatedFile Show()
    {
        var bytes = Make();
        return new SimulatedFile
        {
            Uuid = Instance.Uuid,
            Kind = Kind.Type,
            FileId = Id,
            Length = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        };
    }
}
