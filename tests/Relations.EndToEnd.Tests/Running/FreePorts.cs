using System.Net;
using System.Net.Sockets;

namespace Relations.EndToEnd.Tests.Running;

/// <summary>Ports that nothing listens on.</summary>
internal static class FreePorts
{
    /// <summary>Addresses on loopback that were free a moment ago, no two alike.</summary>
    public static string[] TakeUrls(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        Array.ForEach(listeners, listener => listener.Start());
        var urls = Array.ConvertAll(listeners, listener => $"http://{listener.LocalEndpoint}");
        Array.ForEach(listeners, listener => listener.Stop());
        return urls;
    }
}
