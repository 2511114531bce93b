// Cost presets by name and from text.
#include "engine/clock/cost_model.h"

#include <gtest/gtest.h>

namespace gantry {
namespace {

TEST(CostModel, PresetByName) {
  ASSERT_TRUE(costPreset("go1.23").ok());
  EXPECT_EQ(costPreset("go1.23")->goSwitch, 150u);
  EXPECT_EQ(costPreset("go1.23")->jitter, 100u);
  EXPECT_EQ(costPreset("steady")->jitter, 0u);
  EXPECT_EQ(costPreset("steady")->goSwitch, 150u);
  EXPECT_FALSE(costPreset("go9").ok());
}

TEST(CostModel, FileOverridesWhatItNames) {
  const auto model = parseCosts("# a slow machine\n goSwitch = 300 \n\nprint=9000");
  ASSERT_TRUE(model.ok()) << model.error().text;
  EXPECT_EQ(model->goSwitch, 300u);
  EXPECT_EQ(model->print, 9000u);
  EXPECT_EQ(model->handoff, 70u);
}

TEST(CostModel, NamesTheBadLine) {
  for (const char* bad : {"\ngoSwitch", "\nswich = 3", "\ngoSwitch = fast", "\ngoSwitch = 3ns"}) {
    const auto model = parseCosts(bad);
    ASSERT_FALSE(model.ok()) << bad;
    EXPECT_NE(model.error().text.find("line 2"), std::string::npos) << model.error().text;
  }
}

}  // namespace
}  // namespace gantry
