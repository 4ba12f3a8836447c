using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Knows the failures that mean only that somebody else was faster.</summary>
internal static class Collisions
{
    // Not the plain "busy": that comes after waiting for the whole time limit, and waiting ten times as long helps nobody.
    private const int SqliteLocked = 6;
    private const int SqliteBusyRecovering = 261;
    private const int SqliteLockedSharedCache = 262;
    private const int SqliteBusySnapshot = 517;
    private const int SqlitePrimaryKeyTaken = 1555;
    private const int SqliteUniqueTaken = 2067;

    public static bool IsCollision(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbUpdateConcurrencyException
                or SqliteException { SqliteExtendedErrorCode: SqlitePrimaryKeyTaken or SqliteUniqueTaken }
                or SqliteException
                {
                    SqliteExtendedErrorCode: SqliteLocked or SqliteLockedSharedCache or SqliteBusyRecovering or SqliteBusySnapshot,
                }
                or PostgresException
                {
                    SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
                })
            {
                return true;
            }
        }

        return false;
    }
}
