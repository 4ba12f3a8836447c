using System.Security.Cryptography;

namespace SalesFlow.Video.Testing.Zoom.Meetings;

/// <summary>Makes instance ids: 16 bytes in base64, in turn with what breaks careless clients: a leading slash, two slashes, a plus.</summary>
internal sealed class MeetingUuids
{
    private int _turn = -1;

    internal string Next()
    {
        var uuid = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)).ToCharArray();
        switch (Interlocked.Increment(ref _turn) % 4)
        {
            case 0:
                uuid[0] = '/';
                break;
            case 1:
                uuid[9] = '/';
                uuid[10] = '/';
                break;
            case 2:
                uuid[5] = '+';
                uuid[12] = '/';
                break;
        }

        return new string(uuid);
    }
}
