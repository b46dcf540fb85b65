package io.twobanks.server.nacos;

import com.alipay.sofa.jraft.rpc.RpcServer;
import com.alipay.sofa.jraft.rpc.impl.GrpcRaftRpcFactory;
import com.alipay.sofa.jraft.rpc.impl.GrpcServer;
import com.alipay.sofa.jraft.util.Endpoint;
import com.alipay.sofa.jraft.util.SPI;
import com.google.protobuf.Message;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.util.MutableHandlerRegistry;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Listens on the endpoint's own address. The factory that it replaces (by its higher priority among the services of this
 * kind) listens on all interfaces, and no setting of Nacos or JRaft changes that.
 */
@SPI(priority = 10)
public final class LoopbackRaftRpcFactory extends GrpcRaftRpcFactory {

    private static final int MAX_MESSAGE_BYTES = 4 << 20;

    /** The original keeps the same in a field that only its package sees. */
    private final Map<String, Message> parsers = new ConcurrentHashMap<>();

    @Override
    public void registerProtobufSerializer(String className, Object... defaults) {
        super.registerProtobufSerializer(className, defaults);
        parsers.put(className, (Message) defaults[0]);
    }

    @Override
    public RpcServer createRpcServer(Endpoint endpoint, ConfigHelper<RpcServer> helper) {
        MutableHandlerRegistry handlers = new MutableHandlerRegistry();
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress(endpoint.getIp(), endpoint.getPort()))
                .fallbackHandlerRegistry(handlers)
                .directExecutor()
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .build();
        RpcServer rpcServer = new GrpcServer(server, handlers, parsers, getMarshallerRegistry());
        if (helper != null) {
            helper.config(rpcServer);
        }
        return rpcServer;
    }
}
