package io.twobanks.at;

import io.twobanks.common.peer.Amount;
import io.twobanks.common.peer.Reply;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * The other bank, as it is found in the registry. A call carries the id of the global transaction ({@link
 * io.twobanks.common.seata.CarryXid}), and what
 * the other bank does is a part of it. An answer that is not surely the other bank's is none ({@link io.twobanks.common.feign.BelievePartner}).
 */
@FeignClient(name = "${bank.peer}", path = "/credits")
interface PeerBank {
    /** Gives the payee the money, in the global transaction. */
    @PostMapping("/{transferId}")
    Reply credit(@PathVariable("transferId") String transferId, @RequestBody Amount amount);

    /** Whether the payee has the money of a transfer, by the other bank's ledger: done, or refused as not there. */
    @GetMapping("/{transferId}")
    Reply isCredited(@PathVariable("transferId") String transferId);
}
