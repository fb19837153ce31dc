using System.Text;
using Relations.Domain;

namespace Relations.Documents.Tests;

public sealed class EncodingTests
{
    [Theory]
    [InlineData("windows-1252", Samples.French)]
    [InlineData("windows-1251", Samples.Russian)]
    [InlineData("koi8-r", Samples.Russian)]
    [InlineData("gb18030", Samples.Chinese)]
    [InlineData("big5", "兩國外交部長簽署了合作協議。協議將於明年生效，雙方還討論了貿易問題。這個國家是最大的貿易夥伴。")]
    [InlineData("shift_jis", "両国の外務大臣は東京で協定に署名した。この協定は来年から発効することになっている。")]
    [InlineData("euc-kr", "양국 외교부 장관은 서울에서 협정에 서명했다. 이 협정은 내년부터 발효될 예정이다.")]
    [InlineData("windows-1250", "Ministři obou zemí podepsali dohodu o spolupráci. Dohoda vstoupí v platnost příští rok, řekl mluvčí vlády.")]
    [InlineData("windows-1253", "Οι υπουργοί των δύο χωρών υπέγραψαν συμφωνία για τη συνεργασία. Η συμφωνία θα ισχύσει από το επόμενο έτος.")]
    [InlineData("windows-1256", "وقع وزيرا خارجية البلدين اتفاقية للتعاون في مجال الصيد. وتدخل الاتفاقية حيز التنفيذ بعد عام من الآن.")]
    public void Read_UndeclaredCodePage_IsTold(string name, string text)
    {
        var document = Assert.IsType<NormalisedDocument>(DocumentReader.Read(Samples.InCodePage(text, name)));
        Assert.Equal(text, document.Document.Text);
    }

    [Fact]
    public void Read_EnglishWithTypographicQuotes_IsWindows1252()
    {
        const string text = "The “treaty” of 1907 – France’s second with Siam – was signed in Bangkok. It cost the kingdom £3,000 a year.";
        var document = Assert.IsType<NormalisedDocument>(DocumentReader.Read(Samples.InCodePage(text, "windows-1252")));
        Assert.Equal(text, document.Document.Text);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Read_Utf16_IsToldWithAndWithoutMark(bool isBigEndian, bool hasMark)
    {
        var encoding = new UnicodeEncoding(isBigEndian, hasMark);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Samples.Russian)];
        Assert.Equal(Samples.Russian, Assert.IsType<NormalisedDocument>(DocumentReader.Read(bytes)).Document.Text);
    }

    [Fact]
    public void Read_Utf8Mark_IsNoPartOfTheText()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Samples.Utf8(Samples.English)];
        Assert.Equal(Samples.English, Assert.IsType<NormalisedDocument>(DocumentReader.Read(bytes)).Document.Text);
    }

    [Fact]
    public void Read_Utf8CutInsideACharacter_LosesNoMoreThanIt()
    {
        var bytes = Samples.Utf8(Samples.Russian + " " + Samples.Russian);
        var document = Assert.IsType<NormalisedDocument>(DocumentReader.Read(bytes.AsMemory(0, bytes.Length - 2)));
        Assert.StartsWith(Samples.Russian, document.Document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><head><meta charset=windows-1251></head><body><p>{0}</p></body></html>")]
    [InlineData("<?xml version='1.0' encoding='windows-1251'?><html><body><p>{0}</p></body></html>")]
    [InlineData("<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1251'></head><body><p>{0}</p></body></html>")]
    public void Read_DeclaredEncoding_IsTaken(string page)
    {
        const string text = "Ђаци и учитељи двеју земаља састали су се у Нишу и потписали договор о размени школа.";
        var bytes = Samples.InCodePage(string.Format(System.Globalization.CultureInfo.InvariantCulture, page, text), "windows-1251");
        Assert.Equal(text, Assert.IsType<NormalisedDocument>(DocumentReader.Read(bytes)).Document.Text);
    }

    [Fact]
    public void Read_WronglyDeclaredUtf8_IsUtf8()
    {
        var bytes = Samples.Utf8($"<html><head><meta charset=iso-8859-1></head><body><p>{Samples.French}</p></body></html>");
        Assert.Equal(Samples.French, Assert.IsType<NormalisedDocument>(DocumentReader.Read(bytes)).Document.Text);
    }

    [Fact]
    public void Read_CharsetOfTheMediaType_IsTaken()
    {
        var hints = new ReadHints { ContentType = "text/plain; charset=koi8-r" };
        var bytes = Samples.InCodePage("Соглашение было подписано в мае и действует уже год.", "koi8-r");
        Assert.Equal("Соглашение было подписано в мае и действует уже год.", Assert.IsType<NormalisedDocument>(DocumentReader.Read(bytes, null, hints)).Document.Text);
    }

    [Fact]
    public void Read_BytesOfNoEncoding_AreUndecodable()
    {
        var bytes = new byte[4000];
        new Random(7).NextBytes(bytes);
        bytes = [.. bytes.Select(b => b == 0 ? (byte)1 : b)];
        Assert.Equal(RejectionReason.Undecodable, Assert.IsType<Rejection>(DocumentReader.Read(bytes)).Reason);
    }
}
