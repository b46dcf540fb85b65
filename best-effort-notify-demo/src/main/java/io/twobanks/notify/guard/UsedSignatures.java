package io.twobanks.notify.guard;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Table {@code used_signature}: which signatures were shown to this bank, to whichever of its instances. */
@Mapper
public interface UsedSignatures {
    /** @return 0 when it was shown before */
    @Insert("INSERT IGNORE INTO used_signature (signature, used_at) VALUES (#{signature}, #{now})")
    int use(@Param("signature") String signature, @Param("now") Instant now);

    /** Forgets some of those whose time would not be accepted any more. */
    @Delete("DELETE FROM used_signature WHERE used_at < #{before} ORDER BY used_at LIMIT 1000")
    int forget(@Param("before") Instant before);
}
