namespace Relations.Documents.Metadata;

/// <summary>People and outlets behind labels.</summary>
internal sealed partial class MetadataLine
{
    private bool TryName()
    {
        if (_label is LabelKind.Publication or LabelKind.Source or LabelKind.Rights || (_at == 0 && IsBeforeVolume()))
            return TryUnlistedOutlet();
        if (_label is not (LabelKind.Author or LabelKind.Helper or LabelKind.Photo))
            return false;
        var words = PersonNames.RunAt(_line, _at);
        if (words == 0)
            return TryRole() || TryService();
        if (_label == LabelKind.Author && (_reading.Authors.Count == 0 || _line.Before(_at).Trim() is "," or "&" || _line.At(_at - 1) is "and"))
        {
            // Behind a comma stands another author, or the first one's post.
            if (_reading.Authors.Count > 0 && words == 1)
                return TryRole();
            _reading.Authors.Add(PersonNames.Written(_line, _at, _at + words));
        }
        MoveTo(_at + words);
        return true;
    }

    /// <summary>"With reporting by RFE/RL's Uzbek Service": helpers may be services and desks, in capitals.</summary>
    private bool TryService()
    {
        if (_label != LabelKind.Helper || !_line.IsCapitalised(_at))
            return false;
        MoveTo(_at + 1);
        return true;
    }

    /// <summary>"Journal of Border Studies, Volume 2": what stands before a volume or issue is the journal.</summary>
    private bool IsBeforeVolume()
    {
        for (var at = 1; at < Math.Min(_line.Count, 10); at++)
        {
            if (_line.At(at) is "volume" or "vol" or "issue" && at + 1 < _line.Count && _line.IsNumber(at + 1, out _))
                return true;
            if (!IsTitleWord(at))
                return false;
        }
        return false;
    }

    /// <summary>Behind an author's name the rest of the line up to the next bar or bracket is the author's post.</summary>
    private bool TryRole()
    {
        if (_reading.Authors.Count == 0 || _label != LabelKind.Author)
            return false;
        MoveTo(_at + 1);
        return true;
    }

    private bool TryUnlistedOutlet()
    {
        var end = _at;
        while (end < _line.Count && end - _at < 9 && IsTitleWord(end) && (end == _at || _line.Before(end).Trim() is "" or "-" or "&" or "'" or "’" or "."))
        {
            if (DateScanner.At(_line, end) is not null || (end > _at && Labels.LongestAt(_line, end, out var kind) > 0 && kind is LabelKind.Number or LabelKind.Published or LabelKind.Updated or LabelKind.Rights))
                break;
            end++;
        }
        while (end > _at && !_line.IsCapitalised(end - 1))
            end--;
        if (end == _at)
            return false;
        AddOutlet(_line.OriginalOf(_at, end), Outlets.Known.ByName(_line.OriginalOf(_at, end)));
        MoveTo(end);
        return true;
    }

    private bool IsTitleWord(int at) =>
        _line.IsCapitalised(at) || (at > _at && _line.At(at) is "of" or "and" or "the" or "for" or "de" or "la" or "le" or "du" or "des" or "der" or "s" or "com" or "org");

    private void AddOutlet(string name, Outlet? known)
    {
        var weight = _label switch
        {
            LabelKind.Publication => OutletWeight.Publication,
            LabelKind.Photo => OutletWeight.Picture,
            LabelKind.Source => OutletWeight.Source,
            LabelKind.Rights => OutletWeight.Rights,
            _ => OutletWeight.Line,
        };
        _reading.Outlets.Add(new OutletMention(name, known, weight));
    }
}
