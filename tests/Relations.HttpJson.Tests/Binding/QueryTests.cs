using Google.Protobuf;
using Relations.Tests.Http.V1;

namespace Relations.HttpJson.Tests.Binding;

/// <summary>Fields in paths and queries, as the service sees them.</summary>
[Collection(ShapesTests.Name)]
public sealed class QueryTests(ShapesHost host)
{
    [Theory]
    [InlineData("", "{}")]
    [InlineData("number=-7&big=9007199254740993&positive=4294967295&fixed=18446744073709551615", """{"number":-7,"big":"9007199254740993","positive":4294967295,"fixed":"18446744073709551615"}""")]
    [InlineData("real=-1.5e3&narrow=0.25&flag=true", """{"real":-1500,"narrow":0.25,"flag":true}""")]
    [InlineData("real=NaN&narrow=-Infinity", """{"real":"NaN","narrow":"-Infinity"}""")]
    [InlineData("content=AP-_", """{"content":"AP+/"}""")]
    [InlineData("content=AP%2B%2F&maybe=0", """{"content":"AP+/","maybe":0}""")]
    [InlineData("colour=COLOUR_LIGHT_BLUE", """{"colour":"COLOUR_LIGHT_BLUE"}""")]
    [InlineData("colour=light_blue", """{"colour":"COLOUR_LIGHT_BLUE"}""")]
    [InlineData("colour=2", """{"colour":"COLOUR_LIGHT_BLUE"}""")]
    [InlineData("colours=red&colours=2&colours=COLOUR_RED", """{"colours":["COLOUR_RED","COLOUR_LIGHT_BLUE","COLOUR_RED"]}""")]
    [InlineData("texts=a&texts=&texts=b%26c", """{"texts":["a","","b&c"]}""")]
    [InlineData("numbers=3&numbers=1", """{"numbers":[3,1]}""")]
    [InlineData("inner.text=x&inner.inner.number=4&inner.texts=p&inner.texts=q", """{"inner":{"text":"x","inner":{"number":4},"texts":["p","q"]}}""")]
    [InlineData("word=said", """{"word":"said"}""")]
    [InlineData("count=0", """{"count":0}""")]
    [InlineData("within.text=x&within.number=2", """{"within":{"text":"x","number":2}}""")]
    [InlineData("within.text=x&inner.text=y&inner.inner.text=z", """{"within":{"text":"x"},"inner":{"text":"y","inner":{"text":"z"}}}""")]
    [InlineData("at=2010-09-15T08:00:00.5Z&lasts=1.5s&mask=name,inner.text", """{"at":"2010-09-15T08:00:00.500Z","lasts":"1.500s","mask":"name,inner.text"}""")]
    public async Task Query_OfAnyField_SetsIt(string query, string expected) =>
        Assert.Equal(Named(expected), await host.AskedAsync("GET", $"/v1/shapes/x?{query}"));

    [Theory]
    [InlineData("/v1/shapes/a%20b%2Fc", """{"name":"a b/c"}""")]
    [InlineData("/v1/shapes/%D0%90", """{"name":"А"}""")]
    [InlineData("/v1/shapes/100%25", """{"name":"100%"}""")]
    [InlineData("/v1/deep/x/5?inner.number=2", """{"inner":{"text":"x","number":2},"number":5}""")]
    public async Task Path_OfAnyField_SetsIt(string path, string expected) =>
        Assert.Equal(JsonParser.Default.Parse<Shape>(expected), await host.AskedAsync("GET", path));

    [Theory]
    [InlineData("/v1/shapes/x?nothing=1", "nothing")]
    [InlineData("/v1/shapes/x?inner=1", "inner")]
    [InlineData("/v1/shapes/x?inners.text=1", "inners.text")]
    [InlineData("/v1/shapes/x?labels=1&labels.a=b&by_number.1.text=x", "labels", "labels.a", "by_number.1.text")]
    [InlineData("/v1/shapes/x?name=y", "name")]
    [InlineData("/v1/shapes/x?number=1&number=2", "number")]
    [InlineData("/v1/shapes/x?number=1.5&big=x&positive=-1&flag=yes&real=1e999&narrow=&content=*", "number", "big", "positive", "flag", "real", "narrow", "content")]
    [InlineData("/v1/shapes/x?number=2147483648&numbers=1&numbers=%202&narrow=1e39", "number", "numbers[1]", "narrow")]
    [InlineData("/v1/shapes/x?colour=green&colours=red&colours=2.5", "colour", "colours[1]")]
    [InlineData("/v1/shapes/x?at=yesterday&lasts=long", "at", "lasts")]
    [InlineData("/v1/shapes/x?by_number.1=a&failsBare=0&fails_bare=0", "by_number.1", "fails_bare")]
    [InlineData("/v1/shapes/x?inner.text=a&inner.text=b", "inner.text")]
    [InlineData("/v1/shapes/x?word=a&count=1", "count")]
    [InlineData("/v1/shapes/x?word=a&within.text=b", "within.text")]
    [InlineData("/v1/deep/x/many", "number")]
    public Task Query_ThatIsWrong_IsRefusedByItsFields(string path, params string[] fields) => Refused(path, fields);

    private static Shape Named(string json)
    {
        var shape = JsonParser.Default.Parse<Shape>(json);
        shape.Name = "x";
        return shape;
    }

    private async Task Refused(string path, params string[] fields)
    {
        using var response = await host.SendAsync("GET", path);
        var violations = ShapesHost.Detail<Google.Rpc.BadRequest>(await ShapesHost.ErrorAsync(response)).FieldViolations;
        Assert.Equal(fields.Order(StringComparer.Ordinal), violations.Select(violation => violation.Field).Order(StringComparer.Ordinal));
        Assert.All(violations, violation => Assert.NotEmpty(violation.Description));
    }
}
