using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SalesFlow.App.Leads;

namespace SalesFlow.App.Database;

/// <summary>The small CRM's own tables: users, leads, and the keys that cookies are protected with. Meetings live in the context of their package.</summary>
public abstract class AppDbContext(DbContextOptions options) : IdentityDbContext<IdentityUser>(options), IDataProtectionKeyContext
{
    public const string HistoryTable = "__app_migrations";

    public DbSet<Lead> Leads => Set<Lead>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfiguration(new LeadMapping());
    }
}
