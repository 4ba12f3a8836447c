namespace SalesFlow.Video.Analysis.Promises;

/// <summary>Whom a wording makes responsible.</summary>
internal enum Responsible
{
    /// <summary>The one who speaks.</summary>
    Speaker,

    /// <summary>The one who is spoken to.</summary>
    Addressed,

    /// <summary>Somebody who is named as the subject.</summary>
    Named,
}
