package io.twobanks.infra.rocketmq;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The three questions by which readiness is known, in RocketMQ's own protocol: a length, the length of a header, the
 * header as JSON, a body (rocketmq-remoting, {@code RemotingCommand}). So the workbench need not load a client to wait.
 */
record Remoting(int port) {

    private static final int SEND_MESSAGE = 10;
    private static final int ROUTE_OF_TOPIC = 105;
    private static final int CLUSTER = 106;
    private static final int SUCCESS = 0;
    private static final int CONNECT_MILLIS = 500;
    private static final int ANSWER_MILLIS = 1500;
    private static final int LONGEST_ANSWER = 1 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    private record Answer(int code, String body) {}

    /** Whether a name server tells which brokers it knows, perhaps none. */
    boolean tellsCluster() {
        return ask(CLUSTER, Map.of(), "").code() == SUCCESS;
    }

    /** The brokers that a name server names for a topic, as its JSON; empty when it knows none or does not answer. */
    String route(String topic) {
        Answer answer = ask(ROUTE_OF_TOPIC, Map.of("topic", topic), "");
        return answer.code() == SUCCESS ? answer.body() : "";
    }

    /** Whether a broker acknowledges a message to the topic. */
    boolean acknowledges(String topic) {
        Map<String, String> fields = Map.ofEntries(
                Map.entry("producerGroup", "two-banks-readiness"),
                Map.entry("topic", topic),
                Map.entry("defaultTopic", topic),
                Map.entry("defaultTopicQueueNums", "1"),
                Map.entry("queueId", "0"),
                Map.entry("sysFlag", "0"),
                Map.entry("bornTimestamp", String.valueOf(System.currentTimeMillis())),
                Map.entry("flag", "0"),
                Map.entry("properties", ""),
                Map.entry("reconsumeTimes", "0"));
        return ask(SEND_MESSAGE, fields, "ready?").code() == SUCCESS;
    }

    private Answer ask(int code, Map<String, String> fields, String body) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            write(new DataOutputStream(socket.getOutputStream()), code, fields, body);
            return read(new DataInputStream(socket.getInputStream()));
        } catch (IOException | JacksonException notYet) {
            return new Answer(-1, "");
        }
    }

    private static void write(DataOutputStream out, int code, Map<String, String> fields, String text)
            throws IOException {
        byte[] header = JSON.writeValueAsBytes(
                Map.of("code", code, "flag", 0, "language", "JAVA", "opaque", 1, "version", 0, "extFields", fields));
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(Integer.BYTES + header.length + body.length);
        // The first byte of this number says how the header is written; 0 is JSON.
        out.writeInt(header.length);
        out.write(header);
        out.write(body);
        out.flush();
    }

    private static Answer read(DataInputStream in) throws IOException {
        int length = in.readInt();
        int headerLength = in.readInt() & 0xFFFFFF;
        if (length > LONGEST_ANSWER || headerLength > length - Integer.BYTES) {
            throw new IOException("Not RocketMQ's protocol: " + length + ", " + headerLength);
        }
        JsonNode header = JSON.readTree(in.readNBytes(headerLength));
        byte[] body = in.readNBytes(length - Integer.BYTES - headerLength);
        return new Answer(header.path("code").asInt(-1), new String(body, StandardCharsets.UTF_8));
    }
}
