using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Relations.HttpJson.Calls;

/// <summary>The context of a gRPC call that is made within the process on behalf of a request over HTTP.</summary>
internal static class InnerRequest
{
    /// <summary>Headers that travel along: who asks, and how long they wait (<c>grpc-timeout: 5S</c>).</summary>
    private static readonly string[] Forwarded = ["authorization", "grpc-timeout", "user-agent"];

    /// <summary>Makes one. It has the caller's connection, services and identity, and its own request and response.</summary>
    /// <param name="outer">The request that is answered.</param>
    /// <param name="path">The call: <c>/package.Service/Method</c>.</param>
    /// <param name="frames">Its messages.</param>
    /// <param name="body">Takes the messages of the answer.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static HttpContext Create(HttpContext outer, string path, Stream frames, InnerResponse body, CancellationToken cancellationToken)
    {
        var features = new FeatureCollection(outer.Features.Revision);
        features.Set<IHttpRequestFeature>(Request(outer, path, frames));
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(body);
        features.Set<IHttpResponseTrailersFeature>(body);
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = cancellationToken });
        features.Set(outer.Features.Get<IHttpConnectionFeature>());
        features.Set(outer.Features.Get<IHttpActivityFeature>());
        features.Set<IServiceProvidersFeature>(new RequestServicesFeature(outer, null) { RequestServices = outer.RequestServices });
        return new DefaultHttpContext(features) { User = outer.User };
    }

    private static HttpRequestFeature Request(HttpContext outer, string path, Stream frames)
    {
        var headers = new HeaderDictionary { ["content-type"] = "application/grpc", ["te"] = "trailers", ["host"] = outer.Request.Host.Value };
        foreach (var name in Forwarded)
        {
            if (outer.Request.Headers.TryGetValue(name, out var value))
                headers[name] = value;
        }
        return new HttpRequestFeature
        {
            Protocol = HttpProtocol.Http2,
            Method = HttpMethods.Post,
            Scheme = outer.Request.Scheme,
            Path = path,
            Headers = headers,
            Body = frames,
        };
    }
}
