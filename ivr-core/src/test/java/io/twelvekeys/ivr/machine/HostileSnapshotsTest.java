package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.IvrCatalog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A snapshot is data from outside: whatever is wrong with it, it is refused, as a whole and typed.
 */
class HostileSnapshotsTest {
  /** One call in each phase. */
  static Stream<Acme> phases() {
    return Stream.of(
        Acme.call(Acme.catalog()),
        Acme.call(Acme.catalog()).at(1_000).heard(),
        Acme.call(Acme.catalog()).at(1_000).press("2"),
        Acme.call(Acme.catalog()).at(1_000).press("5"),
        Acme.call(Acme.catalog()).at(1_000).press("1"),
        Acme.call(Acme.catalog()).at(1_000).press("1").at(2_000).heard(),
        Acme.call(Acme.catalog()).at(1_000).press("301").at(2_000).heard(),
        Acme.call(Acme.catalog()).at(1_000).press("9"),
        Acme.call(Acme.catalog()).at(1_000).press("9").at(1_500).heard(),
        Acme.call(Acme.catalog()).at(1_000).press("2").wake().at(5_000).press("12*2"));
  }

  @ParameterizedTest
  @MethodSource("phases")
  void everyPhaseIsRestoredAsItWas(Acme call) {
    CallSnapshot snapshot = CallSnapshot.parse(call.snapshot().text());
    assertThat(snapshot).isEqualTo(call.snapshot()).hasSameHashCodeAs(call.snapshot());
    assertThat(snapshot.call()).isEqualTo(Acme.CALL);
    assertThat(snapshot.at()).isEqualTo(call.now);
    assertThat(snapshot.restore(call.menus)).isEqualTo(call.state());
    assertThat(snapshot).hasToString("snapshot of " + Acme.CALL + " at " + call.now + " ms");
  }

  @ParameterizedTest
  @MethodSource("phases")
  void aTextThatWasCutIsRefused(Acme call) {
    String text = call.snapshot().text();
    for (int length = 0; length < text.length(); length++) {
      String cut = text.substring(0, length);
      assertThatThrownBy(() -> CallSnapshot.parse(cut)).isInstanceOf(InvalidValueException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("phases")
  void aTextWithOneBitChangedIsRefused(Acme call) {
    String text = call.snapshot().text();
    for (int index = 0; index < text.length(); index++) {
      for (int bit = 0; bit < 16; bit++) {
        StringBuilder changed = new StringBuilder(text);
        changed.setCharAt(index, (char) (text.charAt(index) ^ (1 << bit)));
        assertThatThrownBy(() -> CallSnapshot.parse(changed.toString()))
            .isInstanceOf(InvalidValueException.class);
      }
    }
  }

  @Test
  void anotherVersionIsRefused() {
    String text = Acme.call(Acme.catalog()).snapshot().text();
    refused(text.replace("twelvekeys-call/1", "twelvekeys-call/2"), "another version");
    refused(text.replace("twelvekeys-call/1 ", "twelvekeys-call/11 "), "another version");
    refused("", "no snapshot");
    refused(" ", "no snapshot");
  }

  @Test
  void aTextOfUnreasonableLengthIsRefused() {
    String text = resealed(
        Acme.call(Acme.catalog()).snapshot().text(),
        "i=7",
        "i=" + "7".repeat(CallSnapshot.LONGEST));
    refused(text, "no snapshot");
  }

  @Test
  void otherMenusAreRefused() {
    CallSnapshot snapshot = Acme.call(Acme.catalog()).snapshot();
    Menus others = Menus.of(IvrCatalog.of(Acme.menu("main").build()));
    assertThatThrownBy(() -> snapshot.restore(others))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("other menus");
  }

  @Test
  void theSameMenusInAnotherOrderAreTheSame() {
    Acme call = Acme.call(Acme.catalog()).at(1_000).press("2").wake();
    Menus menus = Menus.of(
        IvrCatalog.of(Acme.pin().build(), Acme.queue().build(), Acme.main().build()));
    CallState state = CallSnapshot.parse(call.snapshot().text()).restore(menus);
    assertThat(state.ivr().id()).isEqualTo("queue");
    assertThat(CallSnapshot.of(Acme.CALL, state, call.now)).isEqualTo(call.snapshot());
  }

  @Test
  void anotherCustomersMenusAreRefused() {
    Acme call = Acme.call(Acme.catalog());
    String text = resealed(call.snapshot().text(), " c=acme ", " c=globex ");
    assertThatThrownBy(() -> CallSnapshot.parse(text).restore(call.menus))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("a menu that is not there");
  }

  /**
   * Each is a change that a checksum does not find, since whoever made it has made that as well.
   */
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "m=main,m=nowhere,names a menu that is not there",
        "m=main,m=,names a menu that is not there",
        "b=,b=nowhere,names a menu that is not there",
        "b=,b=main,its way back",
        "b=,b=queue;queue,its way back",
        "b=,b=queue,its visits",
        "b=,b=;,names a menu that is not there",
        "n=main,n=,what it has seen",
        "n=main,n=main;main,the menus it has seen",
        "n=main,n=pin,the menus it has seen",
        "n=main,n=queue;nowhere,names a menu that is not there",
        "v=0:0:0:1:1,v=0:0:0:0:1,its visits",
        "v=0:0:0:1:1,v=0:0:0:2:1,its tokens",
        "v=0:0:0:1:1,v=0:0:0:101:101,its visits",
        "v=0:0:0:1:1,v=0:0:0:1:0,its tokens",
        "v=0:0:0:1:1,v=-1:0:0:1:1,holds a number that cannot be",
        "v=0:0:0:1:1,v=6:0:0:1:1,its failures",
        "v=0:0:0:1:1,v=0:6:0:1:1,its failures",
        "v=0:0:0:1:1,v=0:0:0:1,its field v",
        "v=0:0:0:1:1,v=0:0:0:1:1:1,its field v",
        "v=0:0:0:1:1,v=00:0:0:1:1,holds a number that cannot be",
        "v=0:0:0:1:1,v=0:0:0:1:2147483647,its counts",
        "v=0:0:0:1:1,v=0:0:0:1:99999999999999999999,holds a number that is none",
        "v=0:0:0:1:1,v=0:0:0:\u0661:1,holds a number that cannot be",
        "l=600000,l=599999,its duration",
        "l=600000,l=600001,its duration",
        "l=600000,l=4611686018427387904,holds a number that cannot be",
        "l=600000,l=x,holds a number that is none",
        "k=,k=1,its last key",
        "k=,k=:s,is not written as one is",
        "k=,k=0:x,its last key",
        "k=,k=0:s:s,its last key",
        "p=prompting:1:0:,p=,says nothing of what the call is doing",
        "p=prompting:1:0:,p=prompting,says nothing of what the call is doing",
        "p=prompting:1:0:,p=prompting:0:0:,is not written as one is",
        "p=prompting:1:0:,p=prompting:2:0:,is not written as one is",
        "p=prompting:1:0:,p=prompting:1:99:,its prompt",
        "p=prompting:1:0:,p=prompting:1:-1:,holds a number that cannot be",
        "p=prompting:1:0:,p=prompting:1:0:1,the keys that wait",
        "p=prompting:1:0:,p=prompting:1:0,its field p",
        "p=prompting:1:0:,p=dancing:1,says nothing of what the call is doing",
        "p=prompting:1:0:,p=listening:,holds a number that is none",
        "p=prompting:1:0:,p=listening:10001,its deadline",
        "p=prompting:1:0:,p=listening:-1,holds a number that cannot be",
        "p=prompting:1:0:,p=collecting::1000,the keys it collects",
        "p=prompting:1:0:,p=collecting:1:1000,the keys it collects",
        "p=prompting:1:0:,p=collecting:9:1000,the keys it collects",
        "p=prompting:1:0:,p=collecting:#:1000,the keys it collects",
        "p=prompting:1:0:,p=collecting:2#:1000,the keys it collects",
        "p=prompting:1:0:,p=collecting:2x:1000,its keys",
        "p=prompting:1:0:,p=collecting:201:1000,the keys it collects",
        "p=prompting:1:0:,p=collecting:2:2001,its deadline",
        "p=prompting:1:0:,p=collecting:20:3001,its deadline",
        "p=prompting:1:0:,p=swallowing:3001:1000,its deadline",
        "p=prompting:1:0:,p=swallowing:3000:1001,its deadline",
        "p=prompting:1:0:,p=swallowing:999:1000,what it swallows",
        "p=prompting:1:0:,p=announcing:1:maybe:extension%3A201,its transfer",
        "p=prompting:1:0:,p=announcing:1:false:extension%3A401,its destination",
        "p=prompting:1:0:,p=announcing:1:false:pstn%3A%2B900123456789,its destination",
        "p=prompting:1:0:,p=announcing:1:false:ivr%3Aqueue,its destination",
        "p=prompting:1:0:,p=announcing:1:false:extension%3A,its destination",
        "p=prompting:1:0:,p=announcing:1:false:extension%3A2xx,its destination",
        "p=prompting:1:0:,p=announcing:1:false:%zz,holds a text that is not escaped rightly",
        "p=prompting:1:0:,p=announcing:1:false:back,its destination",
        "p=prompting:1:0:,p=routing:1:false:extension%3A201:0:59999,its route",
        "p=prompting:1:0:,p=routing:1:false:extension%3A201:1:60001,its route",
        "p=prompting:1:0:,p=routing:0:false:extension%3A201:0:60000,is not written as one is",
        "p=prompting:1:0:,p=goodbye:1:hung-up:60001,its deadline",
        "p=prompting:1:0:,p=goodbye:1:tired:60000,names a cause that is none",
        "p=prompting:1:0:,p=ended:tired,names a cause that is none",
        "p=prompting:1:0:,p=ended:connected:1,its field p",
        "t=0,t=-1,holds a number that cannot be",
        "t=0,t=00,holds a number that cannot be",
        "t=0,t=9223372036854775807,holds a number that cannot be",
        "i=7,i=%,holds a text that is not escaped rightly",
        "i=7,i=%C3,is not written as one is",
        "x=6000,y=6000,lacks the field x",
        "x=6000,x=6000 extra=1,is not written as one is",
        "x=6000,x=6000 x=6000,has a field that is none",
        "x=6000,x=6000 =1,has a field that is none",
        "x=6000,x=6000 none,has a field that is none",
        "x=6000,x=6000 ,has a field that is none",
      })
  void aCallThatCannotBeIsRefused(String from, String to, String why) {
    refused(Acme.call(Acme.catalog()), from, to, why);
  }

  /** What stands at the edge of what can be is read: so the test above fails for its reasons. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "p=prompting:1:0:,p=prompting:1:1:",
        "p=prompting:1:0:,p=listening:10000",
        "p=prompting:1:0:,p=collecting:2:2000",
        "p=prompting:1:0:,p=collecting:20:3000",
        "p=prompting:1:0:,p=swallowing:3000:1000",
        "p=prompting:1:0:,p=announcing:1:false:extension%3A309",
        "p=prompting:1:0:,p=routing:1:true:extension%3A201:0:60000",
        "p=prompting:1:0:,p=goodbye:1:no-input:60000",
        "p=prompting:1:0:,p=ended:failed",
      })
  void aCallThatCanBeIsRead(String change) {
    Acme call = Acme.call(Acme.catalog());
    int comma = change.indexOf(',');
    assertThat(changed(call, change.substring(0, comma), change.substring(comma + 1)))
        .isNotNull();
  }

  /** Whatever the fields hold, they are refused or can be gone on from. */
  @Test
  void randomFieldsAreRefusedOrGoOn() {
    Dice dice = new Dice(4711);
    List<String> texts = phases().map(call -> call.snapshot().text()).toList();
    Menus menus = Menus.of(Acme.catalog());
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(dice.of(texts));
      for (int changes = 1 + dice.below(3); changes > 0; changes--) {
        int index = "twelvekeys-call/1 f=0123456789abcdef ".length();
        index += dice.below(text.lastIndexOf(" ") - index);
        String others = "0123456789:,=%#*abcmnpx ";
        text.setCharAt(index, others.charAt(dice.below(others.length())));
      }
      try {
        CallState state = CallSnapshot.parse(sealed(text)).restore(menus);
        goesOn(state);
      } catch (InvalidValueException refused) {
        assertThat(refused.remedy()).isNotEmpty();
      } catch (RuntimeException untyped) {
        fail("at " + text, untyped);
      }
    }
  }

  private static void goesOn(CallState restored) {
    assertThatCode(() -> {
          CallState state = Machine.resume(restored, 2_000).next();
          for (int steps = 0; state.end().isEmpty(); steps++) {
            assertThat(steps).isLessThan(100);
            state = Machine.step(state, state.deadline(), new Event.TimeUp()).next();
          }
        })
        .doesNotThrowAnyException();
  }

  /** Some fields of the call's snapshot are changed to others; a semicolon stands for a comma. */
  static void refused(Acme call, String from, String to, String why) {
    assertThatThrownBy(() -> changed(call, from, to))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining(why + "; right would be");
  }

  static CallState changed(Acme call, String from, String to) {
    String text =
        resealed(call.snapshot().text(), " " + from + " ", " " + to.replace(';', ',') + " ");
    assertThat(text).isNotEqualTo(call.snapshot().text());
    return CallSnapshot.parse(text).restore(call.menus);
  }

  private static void refused(String text, String why) {
    assertThatThrownBy(() -> CallSnapshot.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining(why);
  }

  private static String resealed(String text, String what, String by) {
    return sealed(text.replace(what, by));
  }

  /** With the right checksum for whatever stands before it. */
  private static String sealed(CharSequence text) {
    String body = text.toString().substring(0, text.toString().lastIndexOf(' '));
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.UTF_8));
    return body + " " + crc.getValue();
  }
}
