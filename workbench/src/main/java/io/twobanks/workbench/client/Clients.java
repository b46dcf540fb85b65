package io.twobanks.workbench.client;

import io.twobanks.checker.Operation;
import io.twobanks.checker.Operation.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The clients of one scenario. A client sends a request once and never again (a repetition must be the scenario's own
 * doing); a 202 it polls until the transfer is final or the scenario ends.
 */
public final class Clients implements AutoCloseable {
    /** Longer than any time-out of a bank's; a transfer that is held at a fault point is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Stopwatch stopwatch;
    private final History history = new History();
    private final ExecutorService threads = Executors.newCachedThreadPool(Clients::daemon);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<CompletableFuture<ClientReply>, Conversation> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private volatile boolean pollingEnded;

    public Clients(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "client");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Sends a request now, as a client of its own.
     *
     * @return what the first answer was; the future never fails, no answer is status 0. A 202 goes on being polled.
     */
    public CompletableFuture<ClientReply> send(URI bank, Request request) {
        return send(bank, request, number.incrementAndGet());
    }

    /** The same, as the client with this number. */
    public CompletableFuture<ClientReply> send(URI bank, Request request, int client) {
        CompletableFuture<ClientReply> firstAnswer = new CompletableFuture<>();
        Conversation conversation = new Conversation(bank, request, client, firstAnswer);
        CompletableFuture<ClientReply> atLast = CompletableFuture.supplyAsync(conversation::hold, threads);
        underWay.put(atLast, conversation);
        atLast.whenComplete((told, failed) -> underWay.remove(atLast));
        return firstAnswer;
    }

    /** Waits until every client has its first answer and has stopped polling; what is not known now never will be. */
    public List<Operation> end() {
        pollingEnded = true;
        CompletableFuture.allOf(underWay.keySet().toArray(CompletableFuture[]::new))
                .join();
        return history.operations();
    }

    /** What was asked and has been answered so far. */
    public List<Operation> soFar() {
        return history.operations();
    }

    /** The same, and what is still asked: of that, nobody knows yet. */
    public List<Operation> asked() {
        List<Conversation> open = List.copyOf(underWay.values()); // First: who ends meanwhile is in the history then.
        List<Operation> ended = history.operations();
        Stream<Operation> still = open.stream()
                .filter(conversation -> ended.stream().noneMatch(conversation::isThat))
                .map(conversation -> conversation.operation(Answer.INFO, 0));
        return Stream.concat(ended.stream(), still).toList();
    }

    /** The transfers of which some client still waits for its first answer, or polls. */
    public Set<String> waitedFor() {
        return underWay.values().stream()
                .map(conversation -> conversation.request.transferId())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        pollingEnded = true;
        threads.shutdownNow();
    }

    /** One request from its sending to the moment when its client knows, or gives up. */
    private final class Conversation {
        private final URI bank;
        private final Request request;
        private final int client;
        private final CompletableFuture<ClientReply> firstAnswer;
        private final long invokedAt = stopwatch.now();

        private Conversation(URI bank, Request request, int client, CompletableFuture<ClientReply> firstAnswer) {
            this.bank = bank;
            this.request = request;
            this.client = client;
            this.firstAnswer = firstAnswer;
        }

        private boolean isThat(Operation ended) {
            return ended.client() == client && ended.invokedAt() == invokedAt;
        }

        private ClientReply hold() {
            ClientReply first = first();
            firstAnswer.complete(first);
            Operation known = first.status() == 202 ? poll(first.operation()) : first.operation();
            history.add(known, FirstAnswer.invitesTheSameId(first.status(), first.body()));
            return new ClientReply(known, first.body());
        }

        private ClientReply first() {
            try {
                HttpResponse<String> answer = http.send(post(), BodyHandlers.ofString());
                Answer meaning = FirstAnswer.meaning(answer.statusCode(), answer.body());
                return new ClientReply(operation(meaning, answer.statusCode()), answer.body());
            } catch (IOException noAnswer) {
                return new ClientReply(operation(Answer.INFO, 0), noAnswer.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new ClientReply(operation(Answer.INFO, 0), e.toString());
            }
        }

        private HttpRequest post() {
            return HttpRequest.newBuilder(bank.resolve("/transfers"))
                    .header("Content-Type", "application/json")
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofString(request.json()))
                    .build();
        }

        private Operation operation(Answer answer, int status) {
            return new Operation(
                    client,
                    request.transferId(),
                    request.from(),
                    request.to(),
                    request.amount(),
                    invokedAt,
                    stopwatch.now(),
                    answer,
                    status);
        }

        private Operation poll(Operation pending) {
            StatePoll poll = new StatePoll(http, bank, request.transferId());
            Answer answer = poll.untilFinal(() -> pollingEnded);
            return answer == Answer.INFO ? pending : operation(answer, pending.status());
        }
    }
}
