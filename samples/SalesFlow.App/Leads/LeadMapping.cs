using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SalesFlow.App.Leads;

/// <summary>Leads as rows.</summary>
internal sealed class LeadMapping : IEntityTypeConfiguration<Lead>
{
    public void Configure(EntityTypeBuilder<Lead> builder)
    {
        builder.ToTable("leads");
        builder.HasKey(lead => lead.Id);
        builder.Property(lead => lead.Id).HasColumnName("id");
        builder.Property(lead => lead.UserId).HasColumnName("user_id").HasMaxLength(450);
        builder.Property(lead => lead.Name).HasColumnName("name").HasMaxLength(LeadBody.LongestText);
        builder.Property(lead => lead.Company).HasColumnName("company").HasMaxLength(LeadBody.LongestText);
        builder.Property(lead => lead.Email).HasColumnName("email").HasMaxLength(LeadBody.LongestEmail);
        builder.Property(lead => lead.CreatedAt).HasColumnName("created_at");
        builder.HasIndex(lead => new { lead.UserId, lead.Name });
    }
}
