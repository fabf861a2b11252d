package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.IvrPrompts;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Prompt;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Menus as they might be without a defect: what a counter-example expects comes of them. */
final class Mended {
  private final IvrCatalog catalog;

  Mended(IvrCatalog catalog) {
    this.catalog = catalog;
  }

  /** Whoever fails for the last time in this menu is hung up on, which is the default. */
  IvrCatalog hangingUp(Ivr wrong) {
    return with(
        wrong,
        menu -> menu.onNoInput(Navigation.HANG_UP)
            .onNoMatch(Navigation.HANG_UP)
            .onTransferFailed(Navigation.HANG_UP),
        key -> true);
  }

  /** Of all that begins with a digit, this pattern alone means something in this menu. */
  IvrCatalog diallingOnly(Ivr wrong, String pattern) {
    return with(wrong, menu -> menu.directDial(DirectDial.of(pattern)), key -> !key.isDigit());
  }

  /** The limits are the usual ones. */
  IvrCatalog withUsualLimits() {
    return with(catalog.ivrs(), CallLimits.DEFAULT);
  }

  private IvrCatalog with(Ivr wrong, UnaryOperator<IvrBuilder> change, Predicate<Key> kept) {
    List<Ivr> menus = catalog.ivrs().stream()
        .map(ivr -> ivr.equals(wrong) ? change.apply(copy(ivr, kept)).build() : ivr)
        .toList();
    return with(menus, catalog.limits());
  }

  private IvrCatalog with(List<Ivr> menus, CallLimits limits) {
    IvrCatalog.Builder builder = IvrCatalog.builder().addAll(menus).limits(limits);
    for (String customer : catalog.customers()) {
      builder.servers(customer, catalog.servers(customer).toArray(String[]::new));
    }
    return builder.build();
  }

  private static IvrBuilder copy(Ivr ivr, Predicate<Key> kept) {
    IvrPrompts prompts = ivr.prompts();
    IvrBuilder copy = Ivr.named(ivr.name())
        .customer(ivr.customer())
        .extension(ivr.extension())
        .greeting(prompts.greeting())
        .id(ivr.id())
        .servers(ivr.servers().toArray(String[]::new))
        .noInputPrompts(prompts.noInput().toArray(Prompt[]::new))
        .noMatchPrompts(prompts.noMatch().toArray(Prompt[]::new))
        .bargeIn(ivr.bargeIn())
        .patience(ivr.patience())
        .directDial(ivr.directDial())
        .onNoInput(ivr.fallbacks().onNoInput())
        .onNoMatch(ivr.fallbacks().onNoMatch())
        .onTransferFailed(ivr.fallbacks().onTransferFailed());
    prompts.shortGreeting().ifPresent(copy::shortGreeting);
    prompts.transfer().ifPresent(copy::transferPrompt);
    prompts.transferFailed().ifPresent(copy::transferFailedPrompt);
    prompts.goodbye().ifPresent(copy::goodbyePrompt);
    ivr.keys().forEach((key, action) -> {
      if (kept.test(key)) {
        copy.on(key, action);
      }
    });
    return ivr.secret() ? copy.secret() : copy;
  }
}
