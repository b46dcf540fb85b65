package io.twobanks.mq;

import io.twobanks.mq.ReconciliationController.Answer;
import io.twobanks.mq.ReconciliationController.Question;
import io.twobanks.mq.ReconciliationController.Received;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The other bank, past any broker. Nobody else's answer is believed, and no half of one. */
final class PeerBank {
    private final RestClient http;

    PeerBank(RestClient http) {
        this.http = http;
    }

    /** @throws RestClientException when it does not answer, or not so that the answer can be believed */
    Answer ask(Question question) {
        Answer answer =
                http.post().uri("/reconciliation").body(question).retrieve().body(Answer.class);
        if (answer == null || !isWhole(answer) || !isAbout(question, answer)) {
            throw new RestClientException("The other bank's answer is not whole, and counts as none: " + answer);
        }
        return answer;
    }

    private static boolean isWhole(Answer answer) {
        return answer.until() != null
                && answer.received() != null
                && answer.atDesk() != null
                && answer.keptSince() != null
                && answer.received().stream().allMatch(PeerBank::isWhole);
    }

    private static boolean isWhole(Received received) {
        return received != null
                && received.transferId() != null
                && received.amount() != null
                && received.credited() == (received.reason() == null);
    }

    private static boolean isAbout(Question question, Answer answer) {
        return !answer.until().isBefore(question.since()) && !answer.until().isAfter(question.until());
    }
}
