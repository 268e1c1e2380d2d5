using System.Net;

namespace BlueGreen.Rehearsal.Template;

/// <summary>Fn::Cidr: cuts an IPv4 block into equal ones.</summary>
internal static class CidrBlocks
{
    /// <summary>"Fn::Cidr", User Guide.</summary>
    private const int BlocksMax = 256;

    public static IEnumerable<string> Split(string block, int count, int hostBits)
    {
        if (!IPNetwork.TryParse(block, out var network))
        {
            throw new TemplateException($"Fn::Cidr wants a block as in 10.0.0.0/16, not {block}.");
        }
        var bytes = network.BaseAddress.GetAddressBytes();
        if (bytes.Length != 4 || count is < 1 or > BlocksMax || hostBits is < 1 or > 32
            || network.PrefixLength + hostBits > 32
            || count > 1L << (32 - network.PrefixLength - hostBits))
        {
            throw new TemplateException($"Fn::Cidr cannot cut {count} blocks of {hostBits} host bits from {block}.");
        }
        var first = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return Enumerable.Range(0, count).Select(index =>
        {
            var address = new byte[4];
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(address, first + ((uint)index << hostBits));
            return $"{new IPAddress(address)}/{32 - hostBits}";
        });
    }
}
