package io.twelvekeys.ivr.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import io.twelvekeys.ivr.testkit.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each defect breaks menus that were right, for one reason, which is the one that it names. */
class DefectsTest {
  private static final IvrCatalog RIGHT =
      IvrCatalog.of(Sample.menu("main", "6000").on(Key.ONE, Navigation.REPEAT).build());

  @ParameterizedTest
  @EnumSource
  void aDefectIsTheOneReasonWhyMenusAreRefused(Defect defect) {
    BrokenMenus broken = defect.in(BrokenMenus.entries(RIGHT), "main");
    assertThat(IvrDefinitions.of(broken.entries()).errors())
        .singleElement()
        .matches(broken::isReportedBy, broken.where() + ": " + broken.what());
  }
}
