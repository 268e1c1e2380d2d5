using System.Net;

namespace BlueGreen.Rehearsal.Template;

/// <summary>Fn::Cidr: cuts an IPv4 block into equal ones.</summary>
internal static class CidrBlocks
{
    public static IEnumerable<string> Split(string block, int count, int hostBits)
    {
        var network = IPNetwork.Parse(block);
        var bytes = network.BaseAddress.GetAddressBytes();
        if (bytes.Length != 4 || network.PrefixLength + hostBits > 32
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
