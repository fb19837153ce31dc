using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relations.Domain.Facts;

namespace Relations.Query.Storage;

/// <summary>The tables of the query service, which nothing else reads or writes.</summary>
internal sealed class RelationsContext(DbContextOptions<RelationsContext> options) : DbContext(options)
{
    /// <summary>
    /// How much of a text can be searched. The database keeps at most a mebibyte of words of a row and refuses more; this many
    /// characters never come to that.
    /// </summary>
    public const int SearchedCharacters = 200_000;

    /// <summary>How much of a title can be searched.</summary>
    private const int SearchedTitle = 1000;

    /// <summary>
    /// Text search configuration: English word stems and stop words. Names and other languages pass through it unharmed, as the
    /// same rules are applied to queries.
    /// </summary>
    public const string SearchConfiguration = "english";

    public DbSet<DocumentRow> Documents => Set<DocumentRow>();

    public DbSet<ClaimRow> Claims => Set<ClaimRow>();

    public DbSet<RecordRow> Records => Set<RecordRow>();

    public DbSet<RecordPartyRow> RecordParties => Set<RecordPartyRow>();

    public DbSet<RecordHistoryRow> RecordHistory => Set<RecordHistoryRow>();

    public DbSet<ClaimHistoryRow> ClaimHistory => Set<ClaimHistoryRow>();

    public DbSet<HistoryStartRow> HistoryStart => Set<HistoryStartRow>();

    public DbSet<RedirectRow> Redirects => Set<RedirectRow>();

    public DbSet<DiscrepancyRow> Discrepancies => Set<DiscrepancyRow>();

    public DbSet<ChangeRow> Changes => Set<ChangeRow>();

    public DbSet<NameWordRow> NameWords => Set<NameWordRow>();

    public DbSet<CorrectionRow> Corrections => Set<CorrectionRow>();

    public DbSet<CorrectionAnchorRow> CorrectionAnchors => Set<CorrectionAnchorRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DocumentRow>(document =>
        {
            document.ToTable("documents");
            document.Property(row => row.SortTitle).UseCollation("C");
            document.Property(row => row.Unread).HasColumnType("jsonb");
            document.Property(row => row.Search).HasComputedColumnSql(SearchOf("COALESCE(title, '')", "text"), stored: true);
            document.HasIndex(row => row.Facets, "documents_facets").HasMethod("gin").HasStorageParameter("fastupdate", "off");
            document.HasIndex(row => row.Search, "documents_search").HasMethod("gin");
            document.HasIndex(row => new { row.PublishedFrom, row.PublishedTo, row.Id }, "documents_by_date");
            document.HasIndex(row => new { row.PublishedTo, row.PublishedFrom, row.Id }, "documents_by_last_date");
            document.HasIndex(row => new { row.SortTitle, row.Id }, "documents_by_title");
            document.HasIndex(row => new { row.StoredAt, row.Id }, "documents_by_time");
        });
        modelBuilder.Entity<ClaimRow>(claim =>
        {
            claim.ToTable("claims");
            claim.Property(row => row.Fact).HasColumnType("json");
            claim.Property(row => row.Marks).HasColumnType("json");
            claim.HasOne<DocumentRow>().WithMany().HasForeignKey(row => row.DocumentId).HasConstraintName("claims_document").OnDelete(DeleteBehavior.Cascade);
            claim.HasIndex(row => row.DocumentId, "claims_by_document");
            claim.HasIndex(row => row.DocumentId, "claims_marked_by_document").HasFilter("marks IS NOT NULL");
            claim.HasIndex(row => row.Home, "claims_marked_by_home").HasFilter("marks IS NOT NULL");
            claim.Property(row => row.Published).UseCollation("C");
            claim.HasIndex(row => new { row.Statement, row.Published, row.DocumentId, row.Id }, "claims_by_statement");
            claim.HasIndex(row => new { row.Ask, row.Home }, "claims_by_ask").HasFilter("ask IS NOT NULL");
        });
        modelBuilder.Entity<RecordRow>(record =>
        {
            States(record, "records");
            record.HasIndex(row => row.Home, "records_by_home");
            record.HasIndex(row => row.Offers, "records_offers").HasMethod("gin").HasStorageParameter("fastupdate", "off");
            record.HasIndex(row => row.Facets, "records_facets").HasMethod("gin").HasStorageParameter("fastupdate", "off");
        });
        modelBuilder.Entity<RecordHistoryRow>(history =>
        {
            States(history, "record_history");
            history.HasKey(row => new { row.Id, row.PublishedFrom, row.KnownFrom });
            history.HasIndex(row => row.Facets, "record_history_facets").HasMethod("gin");
        });
        modelBuilder.Entity<ClaimHistoryRow>(claim =>
        {
            claim.ToTable("claim_history");
            claim.Property(row => row.Fact).HasColumnType("json");
        });
        modelBuilder.Entity<HistoryStartRow>(start =>
        {
            start.ToTable("history_start");
            start.HasKey(row => row.Since);
        });
        modelBuilder.Entity<RecordPartyRow>(place =>
        {
            place.ToTable("record_parties");
            place.Property(row => row.Key).UseCollation("C");
            place.HasKey(row => new { row.Key, row.Kind, row.DateFrom, row.DateTo, row.Id });
            place.HasIndex(row => new { row.Key, row.Kind, row.DateTo, row.DateFrom, row.Id }, "record_parties_by_last_date");
        });
        modelBuilder.Entity<RedirectRow>(redirect =>
        {
            redirect.ToTable("redirects");
            redirect.HasIndex(row => row.Into, "redirects_into");
        });
        modelBuilder.Entity<DiscrepancyRow>(discrepancy =>
        {
            discrepancy.ToTable("discrepancies");
            discrepancy.Property(row => row.What).UseCollation("C");
            discrepancy.HasIndex(row => new { row.What, row.Id }, "discrepancies_by_what");
            discrepancy.HasIndex(row => row.Facets, "discrepancies_facets").HasMethod("gin").HasStorageParameter("fastupdate", "off");
            discrepancy.HasIndex(row => row.Home, "discrepancies_by_home");
        });
        modelBuilder.Entity<ChangeRow>(change =>
        {
            change.ToTable("changes");
            change.HasKey(row => row.Sequence);
            change.Property(row => row.Sequence).UseIdentityByDefaultColumn();
            change.HasIndex(row => row.Facets, "changes_facets").HasMethod("gin").HasStorageParameter("fastupdate", "off");
            change.HasIndex(row => new { row.RecordId, row.Sequence }, "changes_of_record");
        });
        modelBuilder.Entity<NameWordRow>(word =>
        {
            word.ToTable("name_words");
            word.HasKey(row => row.Word);
            word.Property(row => row.Word).UseCollation("C");
            word.HasIndex(row => row.Sound, "name_words_by_sound");
        });
        modelBuilder.Entity<CorrectionRow>(correction =>
        {
            correction.ToTable("corrections");
            correction.HasIndex(row => row.Facets, "corrections_facets").HasMethod("gin").HasStorageParameter("fastupdate", "off");
            correction.HasIndex(row => row.RequestId, "corrections_by_request").IsUnique();
        });
        modelBuilder.Entity<CorrectionAnchorRow>(anchor =>
        {
            anchor.ToTable("correction_anchors");
            anchor.HasKey(row => new { row.CorrectionId, row.Number });
            anchor.HasOne<CorrectionRow>().WithMany().HasForeignKey(row => row.CorrectionId).HasConstraintName("correction_anchors_correction").OnDelete(DeleteBehavior.Cascade);
            anchor.HasIndex(row => row.DocumentId, "correction_anchors_by_document");
            anchor.HasIndex(row => row.Lock, "correction_anchors_by_lock");
        });
        NameColumns(modelBuilder);
    }

    /// <summary>Records that have their place in a history.</summary>
    public const string TimelineKinds = "kind IN (0, 1, 2)";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<FactKind>().HaveConversion<short>();
        configurationBuilder.Properties<ChangeAction>().HaveConversion<short>();
        configurationBuilder.Properties<CorrectionState>().HaveConversion<short>();
    }

    /// <summary>What the tables of states have alike: lists read them as one.</summary>
    private static void States<T>(EntityTypeBuilder<T> state, string table)
        where T : RecordState
    {
        state.ToTable(table);
        state.Property(row => row.SortTitle).UseCollation("C");
        state.Property(row => row.Search).HasComputedColumnSql(SearchOf("split_part(words, chr(10), 1)", "words"), stored: true);
        state.Property(row => row.Resolved).HasColumnType("json");
        state.HasIndex(row => row.Search, $"{table}_search").HasMethod("gin");
        state.HasIndex(row => new { row.Kind, row.DateFrom, row.DateTo, row.Id }, $"{table}_by_date");
        state.HasIndex(row => new { row.Kind, row.DateTo, row.DateFrom, row.Id }, $"{table}_by_last_date");
        state.HasIndex(row => new { row.Kind, row.SortTitle, row.Id }, $"{table}_by_title");
        state.HasIndex(row => new { row.Kind, row.SourceCount, row.Id }, $"{table}_by_sources");
    }

    /// <summary>A title, which weighs most, and a text.</summary>
    private static string SearchOf(string title, string text) =>
        $"setweight(to_tsvector('{SearchConfiguration}', left({title}, {SearchedTitle})), 'A') || to_tsvector('{SearchConfiguration}', left({text}, {SearchedCharacters}))";

    private static void NameColumns(ModelBuilder modelBuilder)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
                property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            entity.FindPrimaryKey()!.SetName(entity.GetTableName() + "_pkey");
        }
    }
}
