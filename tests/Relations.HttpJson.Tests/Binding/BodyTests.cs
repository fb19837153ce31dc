using System.Net;
using Google.Protobuf;
using Relations.Tests.Http.V1;

namespace Relations.HttpJson.Tests.Binding;

/// <summary>Fields in bodies, as the service sees them.</summary>
[Collection(ShapesTests.Name)]
public sealed class BodyTests(ShapesHost host)
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"number":-7,"big":"9007199254740993","positive":4294967295,"real":1e3,"flag":true,"content":"AP+/"}""")]
    [InlineData("""{"inner":{"text":"x","inner":{"inner":{"number":1}}},"inners":[{"text":"a"},{}]}""")]
    [InlineData("""{"labels":{"a":"b","":"c"},"byNumber":{"1":{"text":"x"},"-2":{}}}""")]
    [InlineData("""{"colours":["COLOUR_RED",2],"numbers":[1,2],"texts":[]}""")]
    [InlineData("""{"within":{"text":"x"}}""")]
    [InlineData("""{"word":""}""")]
    [InlineData("""{"maybe":0,"at":"2010-09-15T08:00:00Z","lasts":"1.500s","mask":"name,inner.text"}""")]
    [InlineData("""{"name":null,"inner":null,"texts":null,"maybe":null,"count":1}""")]
    public async Task Body_InProto3Json_IsTheMessage(string json) =>
        Assert.Equal(JsonParser.Default.Parse<Shape>(json), await host.AskedAsync("POST", "/v1/shapes", json));

    [Fact]
    public async Task Body_InTheSpellingOfTheProto_IsTheMessage() => Assert.Equal(
        new Shape { ByNumber = { [3] = new Inner { Text = "x" } }, Colour = Colour.LightBlue, Number = 5 },
        await host.AskedAsync("POST", "/v1/shapes", """{"by_number":{"3":{"text":"x"}},"colour":"light_blue","number":"5"}"""));

    [Fact]
    public async Task Body_OfOneField_LeavesTheOthersToPathAndQuery() => Assert.Equal(
        new Shape { Name = "x", Number = 3, Inner = new Inner { Text = "t" } },
        await host.AskedAsync("PATCH", "/v1/shapes/x?number=3", """{"text":"t"}"""));

    [Fact]
    public async Task Body_BesideAPath_HoldsTheOtherFields() => Assert.Equal(
        new Shape { Name = "x", Number = 3 }, await host.AskedAsync("PUT", "/v1/shapes/x", """{"number":3}"""));

    [Theory]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task Body_OfBytes_IsTakenAsItIs(string? type) => Assert.Equal(
        new Shape { Name = "x", Content = ByteString.CopyFromUtf8("{\"é") }, await host.AskedAsync("PUT", "/v1/blobs/x", "{\"é", type));

    [Fact]
    public async Task Body_OfBytesInJson_IsDecoded() => Assert.Equal(
        new Shape { Name = "x", Content = ByteString.CopyFrom(0, 255) }, await host.AskedAsync("PUT", "/v1/blobs/x", "\"AP8=\""));

    [Theory]
    [InlineData("""{"nothing":1,"inner":{"nothing":1},"inners":[{},{"text":5}]}""", "nothing", "inner.nothing", "inners[1].text")]
    [InlineData("""{"number":"x","big":1.5,"positive":-1,"flag":"true","real":true,"content":"*","texts":"a","numbers":[1,"x"]}""", "number", "big", "positive", "flag", "real", "content", "texts", "numbers[1]")]
    [InlineData("""{"labels":[],"byNumber":{"x":{},"1":5}}""", "labels", "by_number.x", "by_number.1")]
    [InlineData("""{"colour":"green","colours":[true]}""", "colour", "colours[0]")]
    [InlineData("""{"word":"a","count":1}""", "count")]
    [InlineData("""{"byNumber":{},"by_number":{},"number":1,"inner":{},"at":5}""", "at")]
    [InlineData("""{"number":1,"number":2}""", "body")]
    [InlineData("""["number"]""", "body")]
    [InlineData("{\"name\":\"\\ud800\"}", "body")]
    [InlineData("{", "body")]
    [InlineData("", "body")]
    public async Task Body_ThatIsWrong_IsRefusedByItsFields(string json, params string[] fields)
    {
        using var response = await host.SendAsync("POST", "/v1/shapes", json);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var violations = ShapesHost.Detail<Google.Rpc.BadRequest>(await ShapesHost.ErrorAsync(response)).FieldViolations;
        Assert.Equal(fields.Order(StringComparer.Ordinal), violations.Select(violation => violation.Field).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("PUT", "/v1/shapes/x", """{"name":"y"}""", "name")]
    [InlineData("POST", "/v1/shapes?number=1", "{}", "number")]
    [InlineData("PATCH", "/v1/shapes/x?inner.text=1", "{}", "inner")]
    public async Task Field_GivenAtTwoPlaces_IsRefused(string method, string path, string json, string field)
    {
        using var response = await host.SendAsync(method, path, json);
        var violation = Assert.Single(ShapesHost.Detail<Google.Rpc.BadRequest>(await ShapesHost.ErrorAsync(response)).FieldViolations);
        Assert.StartsWith(field, violation.Field, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Body_OfAnotherMediaType_Is415(string? type)
    {
        using var response = await host.SendAsync("POST", "/v1/shapes", "{}", type);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("ERROR_REASON_INVALID_HTTP_REQUEST", ShapesHost.Detail<Google.Rpc.ErrorInfo>(await ShapesHost.ErrorAsync(response)).Reason);
    }

    [Theory]
    [InlineData("POST", "/v1/shapes")]
    [InlineData("PUT", "/v1/blobs/x")]
    public async Task Body_LargerThanAllowed_Is413(string method, string path)
    {
        using var response = await host.SendAsync(method, path, $"\"{new string('A', ShapesHost.MaxBodySize)}\"");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("ERROR_REASON_INVALID_HTTP_REQUEST", ShapesHost.Detail<Google.Rpc.ErrorInfo>(await ShapesHost.ErrorAsync(response)).Reason);
    }

    [Fact]
    public async Task Body_NestedWithoutEnd_IsRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"inner":""", 1000)) + "1" + new string('}', 1000);
        using var response = await host.SendAsync("POST", "/v1/shapes", deep);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
