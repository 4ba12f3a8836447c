namespace SalesFlow.App.Calls;

/// <summary>What the page of a call is about at this moment.</summary>
public enum CallStage
{
    /// <summary>The platform has not confirmed it yet.</summary>
    Provisioning,

    /// <summary>The platform declined it.</summary>
    ProvisioningFailed,

    /// <summary>It is to come.</summary>
    Upcoming,

    /// <summary>It is being held, for the first time.</summary>
    Running,

    /// <summary>Its time has passed, and the platform has told nothing yet.</summary>
    Unheard,

    /// <summary>Half an hour has passed since its end, and still nobody is known to have come.</summary>
    NobodyYet,

    /// <summary>Its time has passed, and the platform cannot be asked, because the account is not connected.</summary>
    OutOfReach,

    /// <summary>It was held: there is, or will be, something to read.</summary>
    Held,

    /// <summary>Nobody came.</summary>
    NotHeld,

    /// <summary>It was called off.</summary>
    Cancelled,
}
