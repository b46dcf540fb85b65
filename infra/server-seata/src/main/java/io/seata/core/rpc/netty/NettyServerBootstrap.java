package io.seata.core.rpc.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.timeout.IdleStateHandler;
import io.seata.common.XID;
import io.seata.config.ConfigurationFactory;
import io.seata.core.rpc.RemotingBootstrap;
import io.seata.core.rpc.netty.v1.ProtocolV1Decoder;
import io.seata.core.rpc.netty.v1.ProtocolV1Encoder;
import io.seata.discovery.registry.MultiRegistryFactory;
import io.seata.discovery.registry.RegistryService;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The port on which banks talk to the coordinator, on the loopback interface only. It stands before the class of the same
 * name in Seata's jar, which listens on all interfaces whatever it is told; no setting and no extension point is in between.
 * What Seata calls of the other one is here under the same names.
 */
public final class NettyServerBootstrap implements RemotingBootstrap {

    private static final int DEFAULT_PORT = 8091;

    private final NettyServerConfig settings;
    private final EventLoopGroup acceptor = new NioEventLoopGroup(1);
    private final EventLoopGroup workers;
    private ChannelHandler[] handlers = {};
    private int port;
    private volatile boolean registered;

    public NettyServerBootstrap(NettyServerConfig settings) {
        this.settings = settings;
        this.workers = new NioEventLoopGroup(settings.getServerWorkerThreads());
    }

    protected void setChannelHandlers(ChannelHandler... others) {
        handlers = others.clone();
    }

    public void setListenPort(int other) {
        port = other;
    }

    public int getListenPort() {
        if (port == 0) {
            port = ConfigurationFactory.getInstance().getInt("server.servicePort", DEFAULT_PORT);
        }
        return port;
    }

    /** Listens, and tells the registries where; the address is the one that transaction ids carry. */
    @Override
    public void start() {
        new ServerBootstrap()
                .group(acceptor, workers)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, settings.getSoBackLogSize())
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Pipeline())
                .bind(InetAddress.getLoopbackAddress(), getListenPort())
                .syncUninterruptibly();
        try {
            for (RegistryService<?> registry : MultiRegistryFactory.getInstances()) {
                registry.register(self());
            }
        } catch (Exception refused) {
            throw new IllegalStateException("The registry does not take the coordinator", refused);
        }
        registered = true;
    }

    private static InetSocketAddress self() {
        return new InetSocketAddress(XID.getIpAddress(), XID.getPort());
    }

    /** Without the pause of the stock one: the database has all, and a client that asks later asks again. */
    @Override
    public void shutdown() {
        if (registered) {
            for (RegistryService<?> registry : MultiRegistryFactory.getInstances()) {
                leave(registry);
            }
        }
        acceptor.shutdownGracefully();
        workers.shutdownGracefully();
    }

    private static void leave(RegistryService<?> registry) {
        try {
            registry.unregister(self());
            registry.close();
        } catch (Exception gone) {
            // A registry that is away learns it when the connection breaks.
        }
    }

    /** What each connection passes through. */
    private final class Pipeline extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline()
                    .addLast(new IdleStateHandler(settings.getChannelMaxReadIdleSeconds(), 0, 0))
                    .addLast(new ProtocolV1Decoder())
                    .addLast(new ProtocolV1Encoder())
                    .addLast(handlers);
        }
    }
}
