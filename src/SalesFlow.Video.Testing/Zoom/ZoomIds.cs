using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Occurrences;

namespace SalesFlow.Video.Testing.Zoom;

/// <summary>Zoom's own ids of people and companies. They are made from the account, so that they are the same in every run.</summary>
internal static class ZoomIds
{
    private const int FirstParticipant = 16778240;
    private const int ParticipantStep = 1024;

    /// <summary>The user id; empty for whoever is not signed in.</summary>
    internal static string UserOf(Account? account) => account is null ? "" : Text($"user {account.Id}");

    internal static string CompanyOf(Account account) => Text($"company {account.Company}");

    /// <summary>The number of the personal room: ten digits, where those of other meetings have eleven.</summary>
    internal static long RoomOf(Account account) =>
        3_000_000_000 + (BinaryPrimitives.ReadUInt32BigEndian(Hash($"room {account.Id}")) % 1_000_000_000);

    /// <summary>The number of a person within one occurrence, the same after a rejoin.</summary>
    internal static int ParticipantOf(ParticipantStay stay) => FirstParticipant + (stay.Person * ParticipantStep);

    /// <summary>The id of one join.</summary>
    internal static string JoinOf(ParticipantStay stay) => stay.Id.ToString().ToUpperInvariant();

    private static string Text(string what) => WebEncoders.Base64UrlEncode(Hash(what).AsSpan(0, 16));

    private static byte[] Hash(string what) => SHA256.HashData(Encoding.UTF8.GetBytes(what));
}
